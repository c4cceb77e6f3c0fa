package io.spinboard.generator.watch;

import java.util.Locale;

/** Output formats of the watch command. */
public enum WatchFormat {
  /** Columns, for people. */
  PRETTY {
    @Override
    RecordLayout layout() {
      return new ColumnLayout();
    }
  },
  /** One unchanged record per line, for programs. */
  RAW {
    @Override
    RecordLayout layout() {
      return new RawLineLayout();
    }
  };

  /** A new layout; layouts have state. */
  abstract RecordLayout layout();

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
