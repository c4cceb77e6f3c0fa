package io.spinboard.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running server and the shell that guards it: the server never outlives this process. */
public final class GuardedProcess implements AutoCloseable {
  private static final long STOP_SECONDS = 30;

  // The guard's standard input is this process: however it ends, the input does too, and the server
  // gets its signal. When the server ends first, so does the guard.
  private static final String GUARD =
      """
      signal=$1; shift
      exec 3<&0
      "$@" 3<&- </dev/null >&2 & server=$!
      echo $server
      exec >&2
      { while read -r _ <&3; do :; done; kill -$signal $server; } & watch=$!
      wait $server; code=$?
      kill $watch 2>/dev/null
      exit $code
      """;

  private final Process guard;
  private final ProcessHandle server;

  private GuardedProcess(Process guard, ProcessHandle server) {
    this.guard = guard;
    this.server = server;
  }

  /** Starts a server and comes back as soon as it has a process id. */
  public static GuardedProcess start(ServerCommand server) throws IOException {
    // A session of its own keeps the server out of reach of Ctrl-C, which is for this process: it
    // may still have something to write when it closes.
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(server.as());
    command.addAll(List.of("sh", "-c", GUARD, "spinboard-guard", server.stopSignal()));
    command.addAll(server.words());
    ProcessBuilder builder = new ProcessBuilder(command).directory(server.directory().toFile());
    builder.redirectError(ProcessBuilder.Redirect.appendTo(server.log().toFile()));
    builder.environment().put("LC_ALL", "C");
    Process guard = builder.start();
    return new GuardedProcess(guard, serverOf(guard, server));
  }

  private static ProcessHandle serverOf(Process guard, ServerCommand server) throws IOException {
    try (BufferedReader output = guard.inputReader(StandardCharsets.US_ASCII)) {
      String pid = output.readLine();
      if (pid == null) {
        throw new ServerStartException(
            server.words().get(0) + " did not start (see " + server.log() + ")");
      }
      // One that has ended since is as good as its guard, which ends with it.
      return ProcessHandle.of(Long.parseLong(pid)).orElse(guard.toHandle());
    }
  }

  /** The server's process id, also after its end. */
  public long pid() {
    return server.pid();
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return guard.isAlive();
  }

  /**
   * Waits; true if the server has ended meanwhile.
   *
   * @throws java.io.InterruptedIOException if the thread is interrupted
   */
  public boolean endsWithin(Duration wait) throws IOException {
    try {
      return guard.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw ExternalCommand.interrupted();
    }
  }

  /** Asks the server to end, as {@code kill} does, and does not wait for it. */
  public void terminate() {
    server.destroy();
  }

  /** Gives the server the signal that also this process's end would give it, and waits. */
  @Override
  public void close() throws IOException {
    List<ProcessHandle> all = guard.descendants().toList();
    guard.getOutputStream().close();
    boolean interrupted = Thread.interrupted();
    try {
      if (!guard.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        all.forEach(ProcessHandle::destroyForcibly);
        guard.destroyForcibly();
      }
    } catch (InterruptedException e) {
      interrupted = true;
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
