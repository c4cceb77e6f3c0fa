package io.spinboard.replay.playback;

import io.spinboard.cli.CommandException;
import io.spinboard.replay.PropertiesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * How far a playback is, as it is kept in a file.
 *
 * @param of what is played back, in words that differ if anything differs that matters
 * @param mark everything before it was sent and acknowledged
 * @param ahead how many records behind the mark may have been sent; 0 after a proper end
 * @param counts what became of the lines before the mark
 * @param shiftMicros by how many microseconds event times move in this round; null if not decided
 * @param complete whether all of it has been played back
 */
record State(
    Properties of, Mark mark, long ahead, Counts counts, Long shiftMicros, boolean complete) {
  private static final String OF = "of.";

  static State beginning(Properties of) {
    return new State(of, Mark.BEGINNING, 0, Counts.NONE, null, false);
  }

  /**
   * Reads a file that {@link #write} has written.
   *
   * @param wanted what is to be played back now
   * @throws CommandException if the file is of something else
   */
  static State read(Path file, Properties wanted) throws IOException {
    State state;
    try {
      state = of(new PropertiesFile(file).read());
    } catch (IllegalArgumentException unreadable) {
      throw new CommandException(file + " is no state of a replay");
    }
    for (String name : wanted.stringPropertyNames()) {
      String before = state.of.getProperty(name);
      String now = wanted.getProperty(name);
      if (!now.equals(before)) {
        throw new CommandException(
            "%s is of another replay: with %s '%s', not '%s'".formatted(file, name, before, now));
      }
    }
    return state;
  }

  private static State of(Properties kept) {
    Properties of = new Properties();
    for (String name : kept.stringPropertyNames()) {
      if (name.startsWith(OF)) {
        of.setProperty(name.substring(OF.length()), kept.getProperty(name));
      }
    }
    String shift = kept.getProperty("shiftMicros");
    return new State(
        of,
        new Mark((int) number(kept, "round"), (int) number(kept, "file"), number(kept, "line")),
        number(kept, "ahead"),
        new Counts(
            number(kept, "sent"),
            number(kept, "skipped"),
            number(kept, "broken"),
            // Earlier builds did not count them.
            kept.containsKey("unmoved") ? number(kept, "unmoved") : 0),
        shift == null ? null : Long.valueOf(shift),
        Boolean.parseBoolean(kept.getProperty("complete")));
  }

  private static long number(Properties kept, String name) {
    return Long.parseLong(kept.getProperty(name));
  }

  /** Replaces the file. */
  void write(Path file) throws IOException {
    Properties kept = new Properties();
    of.forEach((name, value) -> kept.setProperty(OF + name, value.toString()));
    kept.setProperty("round", "" + mark.round());
    kept.setProperty("file", "" + mark.input());
    kept.setProperty("line", "" + mark.line());
    kept.setProperty("ahead", "" + ahead);
    kept.setProperty("sent", "" + counts.sent());
    kept.setProperty("skipped", "" + counts.skipped());
    kept.setProperty("broken", "" + counts.broken());
    kept.setProperty("unmoved", "" + counts.unmoved());
    kept.setProperty("complete", "" + complete);
    if (shiftMicros != null) {
      kept.setProperty("shiftMicros", "" + shiftMicros);
    }
    new PropertiesFile(file).write(kept, "How far 'spinboard replay' is");
  }
}
