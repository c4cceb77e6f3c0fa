package io.spinboard.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A server process and the shell that watches over it: when this JVM ends, however it ends, the
 * shell stops the server.
 */
public final class GuardedProcess implements AutoCloseable {
  private static final long STOP_SECONDS = 30;

  // The shell's standard input is a pipe from this JVM. When the JVM ends, the pipe is closed and
  // the shell signals the server. When the server ends first, the shell ends too.
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

  /** Starts a server and returns as soon as it has a process id. */
  public static GuardedProcess start(ServerCommand server) throws IOException {
    // In a session of its own the server does not receive Ctrl-C. That is for this process, which
    // may still use the server while it shuts down.
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(server.prefix());
    command.addAll(List.of("sh", "-c", GUARD, "spinboard-guard", server.stopSignal()));
    command.addAll(server.command());
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
            server.command().get(0) + " did not start (see " + server.log() + ")");
      }
      // If the server has already ended, the shell ends as well and stands in for it.
      return ProcessHandle.of(Long.parseLong(pid)).orElse(guard.toHandle());
    }
  }

  /** Returns the server's process id, also after it has ended. */
  public long pid() {
    return server.pid();
  }

  /** Whether the server is running. */
  public boolean isAlive() {
    return guard.isAlive();
  }

  /**
   * Waits for the server to end.
   *
   * @return whether it ended within the time
   * @throws java.io.InterruptedIOException if the thread is interrupted
   */
  public boolean endsWithin(Duration wait) throws IOException {
    try {
      return guard.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw ExternalCommand.interrupted();
    }
  }

  /** Sends the server SIGTERM and does not wait for its end. */
  public void terminate() {
    server.destroy();
  }

  /** Sends the server its stop signal and waits; kills it after 30 s. */
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
