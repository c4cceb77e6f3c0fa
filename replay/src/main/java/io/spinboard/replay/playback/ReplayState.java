package io.spinboard.replay.playback;

import io.spinboard.cli.CommandException;
import io.spinboard.replay.PropertiesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The state of a replay, stored in a file.
 *
 * @param of the settings that must be the same when the replay continues
 * @param mark all lines before it were sent and acknowledged
 * @param ahead how many records after the position may have been sent; 0 after a regular end
 * @param counts the results of the lines before the position
 * @param shiftMicros the shift of event times in this round, microseconds; null if not known yet
 * @param complete whether all records were sent
 */
record ReplayState(
    Properties of,
    ReplayPosition mark,
    long ahead,
    ReplayCounts counts,
    Long shiftMicros,
    boolean complete) {
  private static final String OF = "of.";

  static ReplayState beginning(Properties of) {
    return new ReplayState(of, ReplayPosition.BEGINNING, 0, ReplayCounts.NONE, null, false);
  }

  /**
   * Reads a file that {@link #write} has written.
   *
   * @param wanted the settings of this run
   * @throws CommandException if the file belongs to another replay
   */
  static ReplayState read(Path file, Properties wanted) throws IOException {
    ReplayState state;
    try {
      state = of(new PropertiesFile(file).read());
    } catch (IllegalArgumentException unreadable) {
      throw new CommandException(file + " is not a state file of a replay");
    }
    for (String name : wanted.stringPropertyNames()) {
      String before = state.of.getProperty(name);
      String now = wanted.getProperty(name);
      if (!now.equals(before)) {
        throw new CommandException(
            "%s belongs to another replay: %s was %s there, and is %s here"
                .formatted(file, name, before, now));
      }
    }
    return state;
  }

  private static ReplayState of(Properties kept) {
    Properties of = new Properties();
    for (String name : kept.stringPropertyNames()) {
      if (name.startsWith(OF)) {
        of.setProperty(name.substring(OF.length()), kept.getProperty(name));
      }
    }
    String shift = kept.getProperty("shiftMicros");
    return new ReplayState(
        of,
        new ReplayPosition(
            (int) number(kept, "round"), (int) number(kept, "file"), number(kept, "line")),
        number(kept, "ahead"),
        new ReplayCounts(
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
    new PropertiesFile(file).write(kept, "ReplayState of 'spinboard replay'");
  }
}
