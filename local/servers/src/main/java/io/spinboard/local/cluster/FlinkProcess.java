package io.spinboard.local.cluster;

import io.spinboard.local.GuardedProcess;
import io.spinboard.local.ServerCommand;
import io.spinboard.local.ServerStartException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** One process of a cluster, which can be killed and started again. */
public final class FlinkProcess {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final String name;
  private final FlinkProgram program;
  private final FlinkProcessFiles files;
  private final Map<String, String> cluster;
  private final Readiness readiness;
  private GuardedProcess process;
  private String resourceId;
  private int metricsPort;
  private int starts;

  /** Waits until the cluster is complete, which takes that the process keeps running. */
  @FunctionalInterface
  interface Readiness {
    void await(FlinkProcess started) throws IOException;
  }

  FlinkProcess(
      String name,
      FlinkProgram program,
      FlinkProcessFiles files,
      Map<String, String> cluster,
      Readiness readiness) {
    this.name = name;
    this.program = program;
    this.files = files;
    this.cluster = cluster;
    this.readiness = readiness;
  }

  /**
   * Starts it again after its end. A job manager is waited for until all living task managers have
   * registered with it; a task manager until it has registered, if there is a job manager.
   *
   * @throws ServerStartException if it ends again or takes too long
   * @throws IllegalStateException if it runs
   */
  public void start() throws IOException {
    launch();
    readiness.await(this);
  }

  /** Starts it without waiting. */
  synchronized void launch() throws IOException {
    if (isAlive()) {
      throw new IllegalStateException(name + " runs already");
    }
    // Another name every time tells the new one from what the job manager remembers of the old.
    resourceId = name + "-" + ++starts;
    files.clear();
    metricsPort = FlinkPorts.sameOrFree(files.metricsPort());
    files.configure(FlinkConfiguration.ofProcess(cluster, files, resourceId, metricsPort));
    // What gets no answer, like a stopped process, ends by nothing less.
    process =
        GuardedProcess.start(
            new ServerCommand(
                program.command(files), List.of(), files.directory(), files.log(), "KILL"));
  }

  /** As {@code kill -9} does; waits for its end. */
  public synchronized void kill() throws IOException {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  /** Its process id. */
  public synchronized long pid() {
    return required().pid();
  }

  /** Whether it runs. */
  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /**
   * The port at which Prometheus reads its metrics: the one of the last time, or another if that is
   * taken. Unlike all others it is open on every network interface; Flink's reporter knows no
   * address.
   */
  public synchronized int metricsPort() {
    required();
    return metricsPort;
  }

  /** What it is called: {@code jobmanager}, {@code taskmanager-0} and so on. */
  public String name() {
    return name;
  }

  /** What it logs and prints. */
  public Path log() {
    return files.log();
  }

  /** Under which a task manager registers; another one after each start. */
  synchronized String resourceId() {
    return resourceId;
  }

  private GuardedProcess required() {
    if (process == null) {
      throw new IllegalStateException(name + " was killed and not started again");
    }
    return process;
  }

  /**
   * Waits a little.
   *
   * @throws ServerStartException if it ends or has ended, with its last words
   */
  void requireAlive(Duration wait) throws IOException {
    GuardedProcess current;
    synchronized (this) {
      current = process;
    }
    if (current == null || current.endsWithin(wait)) {
      throw new ServerStartException("Flink's " + name + " has ended: " + LogTail.of(log()));
    }
  }

  /** Asks it to end, and does not wait for that. */
  synchronized void terminate() {
    if (process != null) {
      process.terminate();
    }
  }

  /** Lets it end by itself for some seconds, and kills it then. */
  synchronized void end() throws IOException {
    if (process != null) {
      process.endsWithin(GRACE);
    }
    kill();
  }
}
