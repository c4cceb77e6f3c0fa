package io.spinboard.replay.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * An offset in a partition.
 *
 * @param partition the partition, 0 or more
 * @param offset the offset, 0 or more
 */
record PartitionOffset(int partition, long offset) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

  /** Parses {@code PARTITION:OFFSET}. */
  static final class Converter implements ITypeConverter<PartitionOffset> {
    @Override
    public PartitionOffset convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("'" + text + "' is not PARTITION:OFFSET, such as 0:100");
      }
      return new PartitionOffset(
          Integer.parseInt(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }
  }
}
