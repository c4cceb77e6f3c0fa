package io.spinboard.generator.watch;

import java.util.Locale;

/** How records are shown. */
public enum WatchFormat {
  /** In columns, for people. */
  PRETTY {
    @Override
    RecordLayout layout() {
      return new ColumnLayout();
    }
  },
  /** As they came, a line each, for programs. */
  RAW {
    @Override
    RecordLayout layout() {
      return new RawLineLayout();
    }
  };

  /** A layout for a new screen or file. */
  abstract RecordLayout layout();

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
