package io.spinboard.replay.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTaskTest {

  /** As the main class does. */
  @BeforeAll
  static void setLocale() {
    Locale.setDefault(Locale.ROOT);
  }

  @Test
  void aRecordThatIsNotCountedIsAFailure(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("recording.jsonl"), "{}\n");

    CommandException refusal =
        assertThrows(CommandException.class, () -> new VerifyTask(file).run());
    assertThat(refusal.getMessage(), is("only 0 of 1 records were counted"));
  }
}
