package io.spinboard.replay.playback;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayInputsTest {
  @TempDir Path directory;

  @Test
  void argumentsKeepTheirOrderAndMatchesOfAPatternAreSorted() throws IOException {
    for (String name : List.of("b-2.jsonl", "b-1.jsonl", "a", "c[1]")) {
      Files.writeString(directory.resolve(name), name);
    }

    ReplayInputs inputs = ReplayInputs.of(List.of(at("c[1]"), "-", at("b-*"), at("a")));

    assertThat(inputs.errors(), is(List.of()));
    assertThat(
        inputs.found().stream().map(ReplayInput::toString).toList(),
        is(List.of(at("c[1]"), "standard input", at("b-1.jsonl"), at("b-2.jsonl"), at("a"))));
    assertThat(inputs.found().get(2).bytes(), is(9L));
  }

  @Test
  void missingFilesAreReported() throws IOException {
    ReplayInputs inputs = ReplayInputs.of(List.of(at("missing"), at("*.csv"), at("[")));

    assertThat(
        inputs.errors(),
        is(
            List.of(
                "FILE: no such file: '" + at("missing") + "'",
                "FILE: no such file: '" + at("*.csv") + "'",
                "FILE: no such file: '" + at("[") + "'")));
  }

  private String at(String name) {
    return directory.resolve(name).toString();
  }
}
