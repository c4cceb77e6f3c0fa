package io.spinboard.cli.database;

import java.util.Locale;

/** Database roles that the tools log in as by default. */
public enum DatabaseRole {
  /** May only read. */
  READER,
  /** May set up campaigns, and read. */
  OPERATOR;

  /** Returns the name of the role in PostgreSQL. */
  public String roleName() {
    return "spinboard_" + name().toLowerCase(Locale.ROOT);
  }
}
