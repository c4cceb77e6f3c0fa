package io.spinboard.replay;

import io.spinboard.events.EventTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses a time in the formats of event times. */
public final class TimeConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String text) {
    long micros = EventTime.parse(text);
    if (micros == EventTime.NONE) {
      throw new TypeConversionException(
          "'" + text + "' is not a valid time, such as 2026-11-22T05:00:00Z");
    }
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
