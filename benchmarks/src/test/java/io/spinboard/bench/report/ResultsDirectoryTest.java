package io.spinboard.bench.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.arrayContainingInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyArray;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsDirectoryTest {
  private static final Instant NOW = Instant.parse("2026-11-22T05:00:07.5Z");

  @TempDir private Path temporary;

  @Test
  void eachRunHasItsOwnDirectory() throws IOException {
    Path parent = temporary.resolve("benchmarks/results");
    try (ResultsDirectory directory = ResultsDirectory.in(parent, NOW)) {
      assertThat(directory.path(), is(parent.resolve("2026-11-22T05-00-07Z")));
      directory.write(SampleResults.everything());
    }

    assertThat(
        parent.resolve("2026-11-22T05-00-07Z").toFile().list(),
        is(
            arrayContainingInAnyOrder(
                "bench.json",
                "bench.svg",
                "generator.svg",
                "replay.svg",
                "verify.svg",
                "campaigns.svg")));
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    try (ResultsDirectory directory = ResultsDirectory.in(temporary, NOW)) {
      CommandException refusal =
          assertThrows(CommandException.class, () -> ResultsDirectory.in(temporary, NOW).close());
      assertThat(refusal.getMessage(), containsString(directory.path() + " already exists"));
    }
  }

  @Test
  void anEmptyDirectoryIsDeleted() throws IOException {
    ResultsDirectory.in(temporary, NOW).close();

    assertThat(temporary.toFile().list(), is(emptyArray()));
  }

  @Test
  void thereIsNoChartWithoutABaseline() throws IOException {
    try (ResultsDirectory directory = ResultsDirectory.in(temporary, NOW)) {
      directory.write(SampleResults.withoutBaseline());
      assertThat(directory.path().toFile().list(), is(arrayContainingInAnyOrder("bench.json")));
    }
  }

  @Test
  void anUnwritableParentIsReportedAtOnce() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    CommandException refusal =
        assertThrows(CommandException.class, () -> ResultsDirectory.in(file, NOW).close());
    assertThat(refusal.getMessage(), containsString("--output: cannot create a directory in"));
  }
}
