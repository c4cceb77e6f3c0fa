package io.spinboard.bench;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Parses durations such as {@code 60s} and {@code 2m}, and ISO 8601 durations such as {@code PT1M}.
 */
final class BenchDurationConverter implements ITypeConverter<Duration> {
  @Override
  public Duration convert(String value) {
    try {
      return Duration.parse(value.startsWith("P") ? value : "PT" + value);
    } catch (DateTimeParseException wrong) {
      throw new TypeConversionException("'" + value + "' is not a duration, such as 60s");
    }
  }
}
