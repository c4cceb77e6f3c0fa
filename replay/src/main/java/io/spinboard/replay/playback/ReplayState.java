package io.spinboard.replay.playback;

import io.spinboard.cli.CommandException;
import io.spinboard.replay.PropertiesFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;

/**
 * The state of a replay, stored in a file.
 *
 * @param identity the settings that must be the same when the replay continues
 * @param position the position up to which all lines were sent and acknowledged
 * @param ahead how many records after the position may have been sent; 0 after a regular end
 * @param counts the results of the lines before the position
 * @param shiftMicros the shift of event times in this round, microseconds; null if not known yet
 * @param complete whether all records were sent
 */
record ReplayState(
    Properties identity,
    ReplayPosition position,
    long ahead,
    ReplayCounts counts,
    Long shiftMicros,
    boolean complete) {
  private static final String IDENTITY = "of.";

  static ReplayState beginning(Properties identity) {
    return new ReplayState(identity, ReplayPosition.BEGINNING, 0, ReplayCounts.NONE, null, false);
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
      String before = state.identity.getProperty(name);
      String now = wanted.getProperty(name);
      if (!now.equals(before)) {
        throw new CommandException(
            "%s belongs to another replay: %s was %s there, and is %s here"
                .formatted(file, name, before, now));
      }
    }
    return state;
  }

  private static ReplayState of(Properties stored) {
    Properties identity = new Properties();
    for (String name : stored.stringPropertyNames()) {
      if (name.startsWith(IDENTITY)) {
        identity.setProperty(name.substring(IDENTITY.length()), stored.getProperty(name));
      }
    }
    String shift = stored.getProperty("shiftMicros");
    return new ReplayState(
        identity,
        new ReplayPosition(
            (int) number(stored, "round"), (int) number(stored, "file"), number(stored, "line")),
        number(stored, "ahead"),
        new ReplayCounts(
            number(stored, "sent"),
            number(stored, "skipped"),
            number(stored, "broken"),
            // Earlier builds did not count them.
            stored.containsKey("unmoved") ? number(stored, "unmoved") : 0),
        shift == null ? null : Long.valueOf(shift),
        Boolean.parseBoolean(stored.getProperty("complete")));
  }

  private static long number(Properties stored, String name) {
    return Long.parseLong(stored.getProperty(name));
  }

  /** Replaces the file. */
  void write(Path file) throws IOException {
    Properties stored = new Properties();
    identity.forEach((name, value) -> stored.setProperty(IDENTITY + name, value.toString()));
    stored.setProperty("round", "" + position.round());
    stored.setProperty("file", "" + position.input());
    stored.setProperty("line", "" + position.line());
    stored.setProperty("ahead", "" + ahead);
    stored.setProperty("sent", "" + counts.sent());
    stored.setProperty("skipped", "" + counts.skipped());
    stored.setProperty("broken", "" + counts.invalid());
    stored.setProperty("unmoved", "" + counts.unshifted());
    stored.setProperty("complete", "" + complete);
    if (shiftMicros != null) {
      stored.setProperty("shiftMicros", "" + shiftMicros);
    }
    new PropertiesFile(file).write(stored, "State of 'spinboard replay'");
  }
}
