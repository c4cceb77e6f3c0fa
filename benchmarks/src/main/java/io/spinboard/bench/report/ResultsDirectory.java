package io.spinboard.bench.report;

import io.spinboard.cli.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where the results of one run go. It is there from the run's beginning, so that nobody waits in
 * vain for results that cannot be written.
 *
 * @param path a directory of the run's own
 */
public record ResultsDirectory(Path path) implements AutoCloseable {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

  /**
   * Makes a new directory, named after a moment.
   *
   * @param parent is made if it is missing
   * @throws Refusal if it cannot be made, or is there already
   */
  public static ResultsDirectory in(Path parent, Instant moment) {
    Path path = parent.resolve(NAME.format(moment));
    if (Files.exists(path)) {
      throw new Refusal(path + " is there already; nothing is overwritten");
    }
    try {
      return new ResultsDirectory(Files.createDirectories(path));
    } catch (IOException e) {
      throw new Refusal("--output: no results can be written to " + parent);
    }
  }

  /**
   * Writes {@code bench.json} and, where there is something to compare, {@code bench.svg}, {@code
   * generator.svg}, {@code replay.svg}, {@code verify.svg} and {@code campaigns.svg}.
   */
  public void write(BenchResults results) throws IOException {
    Files.writeString(path.resolve("bench.json"), BenchJson.of(results));
    if (BenchResults.areCompared(results.rounds())) {
      Files.writeString(path.resolve("bench.svg"), RatioChart.ofCounting(results).svg());
    }
    if (BenchResults.areCompared(results.sending())) {
      Files.writeString(path.resolve("generator.svg"), RatioChart.ofSending(results).svg());
    }
    if (BenchResults.areCompared(results.replaying())) {
      Files.writeString(path.resolve("replay.svg"), RatioChart.ofReplaying(results).svg());
    }
    if (BenchResults.areCompared(results.verifying())) {
      Files.writeString(path.resolve("verify.svg"), RatioChart.ofVerifying(results).svg());
    }
    if (BenchResults.areCompared(results.campaigns())) {
      Files.writeString(path.resolve("campaigns.svg"), RatioChart.ofCampaigns(results).svg());
    }
  }

  /** Takes the directory away if nothing came into it. */
  @Override
  public void close() throws IOException {
    try (var content = Files.list(path)) {
      if (content.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(path);
  }
}
