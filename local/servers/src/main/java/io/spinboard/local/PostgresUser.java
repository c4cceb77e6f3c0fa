package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that runs PostgreSQL's programs. They refuse to run as root, so root switches to another
 * user.
 *
 * @param prefix the command prefix that switches the user; empty for a normal user
 * @param changesUser whether files must be owned by another user
 */
record PostgresUser(List<String> prefix, boolean changesUser) {
  private static final String NOBODY = "65534";
  private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");
  private static final List<String> OTHER_USER =
      List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");

  /** Returns the least invasive way that works on this system. */
  static PostgresUser onThisSystem() throws IOException {
    if (!userId(List.of()).equals("0")) {
      return new PostgresUser(List.of(), false);
    }
    // In a user namespace root appears as nobody, but still owns its files.
    if (isNotRoot(userId(USER_NAMESPACE))) {
      return new PostgresUser(USER_NAMESPACE, false);
    }
    if (isNotRoot(userId(OTHER_USER))) {
      return new PostgresUser(OTHER_USER, true);
    }
    throw new ServerStartException(
        "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here;"
            + " run as a normal user");
  }

  private static String userId(List<String> prefix) throws IOException {
    return ExternalCommand.outputOf(new PostgresUser(prefix, false).command("id", "-u"));
  }

  private static boolean isNotRoot(String userId) {
    return !userId.isEmpty() && !userId.equals("0");
  }

  List<String> command(String... program) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(List.of(program));
    return command;
  }

  /** Changes the owner of a directory and its content to this user. */
  void own(Path directory) throws IOException {
    if (changesUser) {
      ExternalCommand.run(
          "changing the owner of the PostgreSQL data directory",
          directory,
          List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()));
    }
  }

  /**
   * Checks that this user can access a path.
   *
   * @throws ServerStartException if a parent directory denies access
   */
  void requireAccess(Path path) throws IOException {
    if (changesUser && ExternalCommand.outputOf(command("ls", "-d", path.toString())).isEmpty()) {
      throw new ServerStartException(
          "PostgreSQL does not run as root, and as user "
              + NOBODY
              + " it cannot access "
              + path
              + "; run as a normal user or choose a directory outside root's home");
    }
  }
}
