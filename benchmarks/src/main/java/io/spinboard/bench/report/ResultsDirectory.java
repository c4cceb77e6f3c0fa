package io.spinboard.bench.report;

import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The directory for the results of one run. It is created before the run, so that a run whose
 * results cannot be written fails at once.
 *
 * @param path the directory
 */
public record ResultsDirectory(Path path) implements AutoCloseable {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * Creates a new directory, named after a moment.
   *
   * @param parent the parent directory; created if missing
   * @throws CommandException if the directory exists or cannot be created
   */
  public static ResultsDirectory in(Path parent, Instant moment) {
    Path path = parent.resolve(NAME.format(moment));
    if (Files.exists(path)) {
      throw new CommandException(
          path + " already exists; results are never overwritten, so run again");
    }
    try {
      return new ResultsDirectory(Files.createDirectories(path));
    } catch (IOException e) {
      throw new CommandException("--output: cannot create a directory in " + parent);
    }
  }

  /** Writes {@code bench.json}, and a chart for each comparison whose baseline was measured. */
  public void write(BenchResults results) throws IOException {
    Files.writeString(path.resolve("bench.json"), BenchJson.of(results));
    for (Comparison comparison :
        Stream.concat(Stream.of(results.counting()), results.others().stream()).toList()) {
      if (comparison.hasBaseline()) {
        Files.writeString(
            path.resolve(comparison.chart() + ".svg"), RatioChart.svg(results, comparison));
      }
    }
  }

  /** Deletes the directory if it is empty. */
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
