package io.spinboard.local.cluster;

import io.spinboard.local.GuardedProcess;
import io.spinboard.local.ServerCommand;
import io.spinboard.local.ServerStartException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A process of a Flink cluster that can be killed and started again. */
public final class FlinkProcess {
  private static final Duration TERMINATION_TIMEOUT = Duration.ofSeconds(10);

  private final String name;
  private final FlinkProgram program;
  private final FlinkProcessFiles files;
  private final Map<String, String> cluster;
  private final Readiness readiness;
  private GuardedProcess process;
  private String resourceId;
  private int metricsPort;
  private int starts;

  /** Waits until the cluster is complete; fails if the process ends. */
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
   * Starts the process after its end and waits for it: for a job manager until all running task
   * managers have registered, for a task manager until it has registered with the job manager, if
   * that is running.
   *
   * @throws ServerStartException if the process ends or the wait times out
   * @throws IllegalStateException if the process is running
   */
  public void start() throws IOException {
    launch();
    readiness.await(this);
  }

  /** Starts the process without waiting. */
  synchronized void launch() throws IOException {
    if (isAlive()) {
      throw new IllegalStateException(name + " is already running");
    }
    // A new id at each start, because the job manager may still have the old one registered.
    resourceId = name + "-" + ++starts;
    files.clear();
    metricsPort = FlinkPorts.previousOrFree(files.metricsPort());
    files.configure(FlinkConfiguration.ofProcess(cluster, files, resourceId, metricsPort));
    // SIGKILL, because a suspended process handles no other signal.
    process =
        GuardedProcess.start(
            new ServerCommand(
                program.command(files), List.of(), files.directory(), files.log(), "KILL"));
  }

  /** Kills the process, as {@code kill -9} does, and waits for its end. */
  public synchronized void kill() throws IOException {
    if (process != null) {
      process.close();
      process = null;
    }
  }

  /** Returns the process id. */
  public synchronized long pid() {
    return required().pid();
  }

  /** Whether the process is running. */
  public synchronized boolean isAlive() {
    return process != null && process.isAlive();
  }

  /**
   * Returns the port of the Prometheus metrics: the one of the previous start, or another if it is
   * in use. Unlike the other ports it is open on every network interface, because Flink's reporter
   * has no setting for the address.
   */
  public synchronized int metricsPort() {
    required();
    return metricsPort;
  }

  /** Returns the name: {@code jobmanager}, {@code taskmanager-0} and so on. */
  public String name() {
    return name;
  }

  /** Returns the file with its log and output. */
  public Path log() {
    return files.log();
  }

  /** Returns the id under which a task manager registers; a new one after each start. */
  synchronized String resourceId() {
    return resourceId;
  }

  private GuardedProcess required() {
    if (process == null) {
      throw new IllegalStateException(name + " was killed and has not been started again");
    }
    return process;
  }

  /**
   * Waits, and fails if the process ends meanwhile.
   *
   * @throws ServerStartException if the process has ended; the message contains the end of its log
   */
  void requireAlive(Duration wait) throws IOException {
    GuardedProcess current;
    synchronized (this) {
      current = process;
    }
    if (current == null || current.endsWithin(wait)) {
      throw new ServerStartException("Flink's " + name + " has ended: " + LogTail.read(log()));
    }
  }

  /** Sends the process SIGTERM and does not wait for its end. */
  synchronized void terminate() {
    if (process != null) {
      process.terminate();
    }
  }

  /** Waits some seconds for the process to end, then kills it. */
  synchronized void awaitEnd() throws IOException {
    if (process != null) {
      process.endsWithin(TERMINATION_TIMEOUT);
    }
    kill();
  }
}
