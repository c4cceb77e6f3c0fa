package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are run: they refuse to be root, so root becomes someone else for them.
 *
 * @param prefix what comes before each command; empty for a normal user
 * @param changesUser whether files must belong to that someone else
 */
record PostgresUser(List<String> prefix, boolean changesUser) {
  private static final String NOBODY = "65534";
  private static final List<String> USER_NAMESPACE = List.of("unshare", "-U");
  private static final List<String> OTHER_USER =
      List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups");

  /** The gentlest way that works on this system. */
  static PostgresUser onThisSystem() throws IOException {
    if (!userId(List.of()).equals("0")) {
      return new PostgresUser(List.of(), false);
    }
    // Outside its own user namespace root is nobody in name only: its files stay its own.
    if (isNotRoot(userId(USER_NAMESPACE))) {
      return new PostgresUser(USER_NAMESPACE, false);
    }
    if (isNotRoot(userId(OTHER_USER))) {
      return new PostgresUser(OTHER_USER, true);
    }
    throw new ServerStartException(
        "PostgreSQL does not run as root, and neither 'unshare -U' nor 'setpriv' works here;"
            + " start as a normal user");
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

  /** Hands a directory and all that is in it to the user that the programs run as. */
  void own(Path directory) throws IOException {
    if (changesUser) {
      ExternalCommand.run(
          "giving PostgreSQL its files",
          directory,
          List.of("chown", "-R", NOBODY + ":" + NOBODY, directory.toString()));
    }
  }

  /**
   * Checks that the programs can get at a path.
   *
   * @throws ServerStartException if a directory above it is closed to them
   */
  void requireAccess(Path path) throws IOException {
    if (changesUser && ExternalCommand.outputOf(command("ls", "-d", path.toString())).isEmpty()) {
      throw new ServerStartException(
          "PostgreSQL does not run as root, and as user "
              + NOBODY
              + " it cannot reach "
              + path
              + "; start as a normal user or choose a directory outside root's home");
    }
  }
}
