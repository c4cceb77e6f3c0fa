package io.spinboard.cli;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class GracefulShutdownTest {
  /** The exit code of a process that ended by SIGTERM. */
  private static final int TERMINATED = 143;

  private static final int TIMED_OUT = 3;

  @Test
  void returnsTheResultOfTheCommand() throws Exception {
    assertThat(shutdown(Duration.ofMinutes(1)).run(() -> "done"), is("done"));
  }

  @Test
  void throwsTheExceptionOfTheCommand() {
    assertThrows(
        IOException.class,
        () ->
            shutdown(Duration.ofMinutes(1))
                .run(
                    () -> {
                      throw new IOException("full");
                    }));
  }

  @Test
  void waitsUntilTheCommandHasStopped() throws Exception {
    Process process = start(Interruptible.class);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine(), is("working"));
      terminate(process);
      assertThat(output.readLine(), is("closed"));
      assertThat(output.readLine(), is(nullValue()));
      assertThat(process.waitFor(), is(TERMINATED));
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void endsTheProcessAfterTheGracePeriod() throws Exception {
    Process process = start(Uninterruptible.class);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine(), is("working"));
      terminate(process);
      assertThat(process.waitFor(), is(TIMED_OUT));
    } finally {
      process.destroyForcibly();
    }
  }

  private static GracefulShutdown shutdown(Duration gracePeriod) {
    return new GracefulShutdown(gracePeriod, () -> Runtime.getRuntime().halt(TIMED_OUT));
  }

  private static Process start(Class<?> main) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-Xmx64m", "-cp", classPath, main.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Sends SIGTERM; unlike {@code Process.destroy}, this keeps the output readable. */
  private static void terminate(Process process) {
    assertThat(process.toHandle().destroy(), is(true));
  }

  /** Stops when interrupted. */
  static final class Interruptible {
    private Interruptible() {}

    public static void main(String[] args) throws Exception {
      shutdown(Duration.ofMinutes(1)).run(Interruptible::work);
    }

    private static Void work() {
      System.out.println("working");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException interrupted) {
        System.out.println("closed");
      }
      return null;
    }
  }

  /** Ignores interrupts. */
  static final class Uninterruptible {
    private Uninterruptible() {}

    public static void main(String[] args) throws Exception {
      shutdown(Duration.ofMillis(50))
          .run(
              () -> {
                System.out.println("working");
                while (true) {
                  Thread.onSpinWait();
                }
              });
    }
  }
}
