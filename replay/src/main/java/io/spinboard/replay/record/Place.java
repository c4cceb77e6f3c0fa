package io.spinboard.replay.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A place in a topic.
 *
 * @param partition the number of the partition, 0 or more
 * @param offset the offset in it, 0 or more
 */
record Place(int partition, long offset) {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9}):(\\d{1,18})");

  /** Reads {@code PARTITION:OFFSET}. */
  static final class Converter implements ITypeConverter<Place> {
    @Override
    public Place convert(String text) {
      Matcher place = FORM.matcher(text);
      if (!place.matches()) {
        throw new TypeConversionException("'" + text + "' is not PARTITION:OFFSET, such as 0:100");
      }
      return new Place(Integer.parseInt(place.group(1)), Long.parseLong(place.group(2)));
    }
  }
}
