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

class InterruptionTest {
  /** What shells see of a process that ended by the signal that asks it to. */
  private static final int TERMINATED = 143;

  private static final int TOO_LATE = 3;

  @Test
  void answersWhatTheWorkAnswers() throws Exception {
    assertThat(patientFor(Duration.ofMinutes(1)).ends(() -> "done"), is("done"));
  }

  @Test
  void throwsWhatTheWorkThrows() {
    assertThrows(
        IOException.class,
        () ->
            patientFor(Duration.ofMinutes(1))
                .ends(
                    () -> {
                      throw new IOException("full");
                    }));
  }

  @Test
  void waitsForAnOrderlyEnd() throws Exception {
    Process process = start(Obedient.class);
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
  void doesNotWaitForEver() throws Exception {
    Process process = start(Deaf.class);
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(output.readLine(), is("working"));
      terminate(process);
      assertThat(process.waitFor(), is(TOO_LATE));
    } finally {
      process.destroyForcibly();
    }
  }

  private static Interruption patientFor(Duration patience) {
    return new Interruption(patience, () -> Runtime.getRuntime().halt(TOO_LATE));
  }

  private static Process start(Class<?> main) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classPath = System.getProperty("java.class.path");
    return new ProcessBuilder(java, "-Xmx64m", "-cp", classPath, main.getName())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  /** Asks for its end; unlike {@code Process.destroy}, this leaves the output to be read. */
  private static void terminate(Process process) {
    assertThat(process.toHandle().destroy(), is(true));
  }

  /** Stops when it is interrupted. */
  static final class Obedient {
    private Obedient() {}

    public static void main(String[] args) throws Exception {
      patientFor(Duration.ofMinutes(1)).ends(Obedient::work);
    }

    private static Void work() {
      System.out.println("working");
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException stopped) {
        System.out.println("closed");
      }
      return null;
    }
  }

  /** Goes on whatever happens. */
  static final class Deaf {
    private Deaf() {}

    public static void main(String[] args) throws Exception {
      patientFor(Duration.ofMillis(50))
          .ends(
              () -> {
                System.out.println("working");
                while (true) {
                  Thread.onSpinWait();
                }
              });
    }
  }
}
