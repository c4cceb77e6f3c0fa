package io.spinboard.generator.watch;

import java.util.Locale;

/** How records are shown. */
public enum Format {
  /** In columns, for people. */
  PRETTY {
    @Override
    Layout layout() {
      return new Columns();
    }
  },
  /** As they came, a line each, for programs. */
  RAW {
    @Override
    Layout layout() {
      return new Lines();
    }
  };

  /** A layout for a new screen or file. */
  abstract Layout layout();

  /** The name as it is typed. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
