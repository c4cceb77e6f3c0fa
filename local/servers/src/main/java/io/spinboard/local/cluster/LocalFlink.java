package io.spinboard.local.cluster;

import io.spinboard.local.DirectoryLock;
import io.spinboard.local.ServerStartException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real Flink cluster on the loopback interface: a job manager and some task managers, each a
 * process of its own with nothing but Flink on its class path. A directory keeps its address, its
 * checkpoints and its logs; jobs do not outlive the job manager. The processes end when this is
 * closed and also however the process that started them ends.
 */
public final class LocalFlink implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration RETRY = Duration.ofMillis(50);

  private final DirectoryLock lock;
  private final FlinkFiles files;
  private final FlinkPorts ports;
  private final FlinkRestApi rest;
  private final FlinkProcess jobManager;
  private final List<FlinkProcess> taskManagers = new ArrayList<>();
  private boolean closed;

  private LocalFlink(DirectoryLock lock, FlinkFiles files, FlinkSettings settings)
      throws IOException {
    this.lock = lock;
    this.files = files;
    this.ports = FlinkPorts.choose(files, settings.restPort());
    this.rest = new FlinkRestApi(ports.rest());
    Map<String, String> conf = FlinkConfiguration.ofCluster(files, ports, settings);
    this.jobManager = process("jobmanager", FlinkProgram.jobManager(settings), conf);
    for (int i = 0; i < settings.taskManagers(); i++) {
      taskManagers.add(process("taskmanager-" + i, FlinkProgram.taskManager(settings), conf));
    }
  }

  private FlinkProcess process(String name, FlinkProgram program, Map<String, String> conf) {
    return new FlinkProcess(
        name, program, files.process(name), conf, started -> awaitComplete(List.of(started)));
  }

  /**
   * Starts a cluster and waits until all task managers have offered their slots.
   *
   * @param directory where everything of it is or will be; created if missing
   * @throws ServerStartException if the directory or a port is in use or a process does not start;
   *     nothing is left running
   */
  public static LocalFlink start(Path directory, FlinkSettings settings) throws IOException {
    DirectoryLock lock = DirectoryLock.take(directory);
    try {
      FlinkFiles files = FlinkFiles.in(directory.toRealPath());
      LocalFlink flink = new LocalFlink(lock, files, settings);
      flink.startAll();
      return flink;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void startAll() throws IOException {
    try {
      for (FlinkProcess process : processes()) {
        process.launch();
      }
      awaitComplete(processes());
    } catch (IOException | RuntimeException e) {
      killAll();
      throw e;
    }
  }

  /** Together, and when one cannot be waited for, all at once. */
  private void endAll() throws IOException {
    try {
      processes().forEach(FlinkProcess::terminate);
      for (FlinkProcess process : processes()) {
        process.end();
      }
    } finally {
      killAll();
    }
  }

  private void killAll() throws IOException {
    for (FlinkProcess process : processes()) {
      process.kill();
    }
  }

  private void awaitComplete(List<FlinkProcess> started) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    do {
      for (FlinkProcess process : started) {
        process.requireAlive(RETRY);
      }
      if (System.nanoTime() > end) {
        throw new ServerStartException(
            "Flink's task managers have not all offered their slots within a minute (see "
                + logs()
                + ")");
      }
    } while (!isComplete(started));
  }

  private boolean isComplete(List<FlinkProcess> started) throws IOException {
    // Task managers that are started while there is no job manager offer theirs when there is one.
    if (!jobManager.isAlive() && !started.contains(jobManager)) {
      return true;
    }
    return rest.hasSlotsOf(
        taskManagers.stream().filter(FlinkProcess::isAlive).map(FlinkProcess::resourceId).toList());
  }

  /** The REST API's address for clients, {@code host:port}. */
  public String address() {
    return "localhost:" + ports.rest();
  }

  /** The address of the web page. */
  public URI webPage() {
    return URI.create("http://" + address() + "/");
  }

  /**
   * Where jobs keep their checkpoints unless they say otherwise. Whether one stays when its job
   * ends, also by {@link #close}, was decided by the client that submitted it.
   */
  public Path checkpoints() {
    return files.checkpoints();
  }

  /** Where savepoints go unless a user says otherwise. */
  public Path savepoints() {
    return files.savepoints();
  }

  /** Where each process has its log, named after it. */
  public Path logs() {
    return files.logs();
  }

  /** The job manager. After its end the jobs are gone; their checkpoints stay. */
  public FlinkProcess jobManager() {
    return jobManager;
  }

  /** One of the task managers, counted from 0. */
  public FlinkProcess taskManager(int index) {
    return taskManagers.get(index);
  }

  /** The job manager and all task managers. */
  public List<FlinkProcess> processes() {
    return Stream.concat(Stream.of(jobManager), taskManagers.stream()).toList();
  }

  /** Stops all processes; checkpoints, logs and the address stay. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      endAll();
    }
  }
}
