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
 * A real Flink cluster on the loopback interface: a job manager and task managers, each a process
 * with only Flink on its class path. A directory stores its ports, checkpoints and logs. Jobs do
 * not survive the end of the job manager. The processes stop when the cluster is closed and when
 * the process that started them ends, however it ends.
 */
public final class LocalFlink implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(50);

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
   * @param directory the directory of the cluster; created if missing
   * @throws ServerStartException if the directory or a port is in use or a process does not start;
   *     no process is left running
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

  /** Terminates all processes and waits for them; kills all if the wait is interrupted. */
  private void terminateAll() throws IOException {
    try {
      processes().forEach(FlinkProcess::terminate);
      for (FlinkProcess process : processes()) {
        process.awaitEnd();
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
    long end = System.nanoTime() + START_TIMEOUT.toNanos();
    do {
      for (FlinkProcess process : started) {
        process.requireAlive(CHECK_INTERVAL);
      }
      if (System.nanoTime() > end) {
        throw new ServerStartException(
            "not all of Flink's task managers have offered their slots within a minute (see "
                + logs()
                + ")");
      }
    } while (!isComplete(started));
  }

  private boolean isComplete(List<FlinkProcess> started) throws IOException {
    // Without a job manager task managers have nothing to register with; they do so when it starts.
    if (!jobManager.isAlive() && !started.contains(jobManager)) {
      return true;
    }
    return rest.hasSlotsOf(
        taskManagers.stream().filter(FlinkProcess::isAlive).map(FlinkProcess::resourceId).toList());
  }

  /** Returns the address of the REST API, {@code host:port}. */
  public String address() {
    return "localhost:" + ports.rest();
  }

  /** Returns the address of the web UI. */
  public URI webPage() {
    return URI.create("http://" + address() + "/");
  }

  /**
   * Returns the default directory for checkpoints. The client that submits a job decides whether
   * its checkpoints are retained when the job ends, also by {@link #close}.
   */
  public Path checkpoints() {
    return files.checkpoints();
  }

  /** Returns the default directory for savepoints. */
  public Path savepoints() {
    return files.savepoints();
  }

  /** Returns the directory with the log of each process, named after the process. */
  public Path logs() {
    return files.logs();
  }

  /** Returns the job manager. Its end loses the jobs, but not their checkpoints. */
  public FlinkProcess jobManager() {
    return jobManager;
  }

  /**
   * Returns a task manager.
   *
   * @param index from 0
   */
  public FlinkProcess taskManager(int index) {
    return taskManagers.get(index);
  }

  /** Returns the job manager and all task managers. */
  public List<FlinkProcess> processes() {
    return Stream.concat(Stream.of(jobManager), taskManagers.stream()).toList();
  }

  /** Stops all processes. Checkpoints, logs and ports are retained. */
  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try (lock) {
      terminateAll();
    }
  }
}
