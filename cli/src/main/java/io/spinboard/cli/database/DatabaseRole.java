package io.spinboard.cli.database;

import java.util.Locale;

/** Roles of the database that people's tools log in as. */
public enum DatabaseRole {
  /** May read boards and nothing else. */
  READER,
  /** May set up campaigns, and read. */
  OPERATOR;

  /** As the database calls it. */
  public String roleName() {
    return "spinboard_" + name().toLowerCase(Locale.ROOT);
  }
}
