package io.spinboard.replay.verify;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.cli.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTaskTest {
  @Test
  void aRecordThatDoesNotCountIsNoResult(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("recording.jsonl"), "{}\n");

    Refusal refusal = assertThrows(Refusal.class, () -> new VerifyTask(file).doAll());
    assertThat(refusal.getMessage(), is("0 of 1 records count"));
  }
}
