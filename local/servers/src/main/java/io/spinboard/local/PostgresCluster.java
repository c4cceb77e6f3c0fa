package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL's data directory and the files that belong to it.
 *
 * @param directory holds {@code data}, {@code server.log}, {@code port} and the superuser's
 *     password
 * @param binaries the programs
 * @param user how they are run
 */
record PostgresCluster(Path directory, PostgresBinaries binaries, PostgresUser user) {
  /** The database's owner of everything. */
  static final String SUPERUSER = "postgres";

  // Whoever has an account on this machine may look at the boards and set up campaigns; all else
  // needs a password.
  private static final String ACCESS =
      """
      # type database user               address      method
      host   all      spinboard_reader   127.0.0.1/32 trust
      host   all      spinboard_reader   ::1/128      trust
      host   all      spinboard_operator 127.0.0.1/32 trust
      host   all      spinboard_operator ::1/128      trust
      host   all      all                127.0.0.1/32 scram-sha-256
      host   all      all                ::1/128      scram-sha-256
      """;

  Path data() {
    return directory.resolve("data");
  }

  Path log() {
    return directory.resolve("server.log");
  }

  Path passwordFile() {
    return directory.resolve("superuser-password");
  }

  PortFile rememberedPort() {
    return new PortFile(directory.resolve("port"));
  }

  /** Creates the data on the first start; afterwards stops a server that outlived its launcher. */
  void prepare(boolean durable) throws IOException {
    PasswordFile.in(passwordFile());
    user.own(directory);
    user.requireAccess(directory);
    user.requireAccess(Path.of(binaries.program("postgres")));
    DirectoryTree.make(data(), empty -> initialise(empty, durable));
    stopLeftover();
    // At each start: what an earlier build made does not know the roles that came later.
    Files.writeString(data().resolve("pg_hba.conf"), ACCESS);
  }

  private void initialise(Path empty, boolean durable) throws IOException {
    user.own(empty);
    List<String> initdb =
        user.command(
            binaries.program("initdb"),
            "--pgdata=" + empty,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C");
    if (!durable) {
      initdb.add("--no-sync");
    }
    ExternalCommand.run("creating PostgreSQL's data", empty, initdb);
  }

  /**
   * A process id in {@code postmaster.pid} may long belong to someone else, so nothing is stopped
   * or believed alive but a PostgreSQL that works in this very directory.
   */
  private void stopLeftover() throws IOException {
    Path pidFile = data().resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    if (postmaster(pidFile).isEmpty()) {
      Files.deleteIfExists(pidFile);
      return;
    }
    ExternalCommand.run(
        "stopping the PostgreSQL of an earlier run",
        data(),
        user.command(
            binaries.program("pg_ctl"), "--pgdata=" + data(), "--mode=fast", "--wait", "stop"));
  }

  private Optional<ProcessHandle> postmaster(Path pidFile) throws IOException {
    String pid = Files.readString(pidFile).lines().findFirst().orElse("").strip();
    if (!pid.matches("\\d{1,10}")) {
      return Optional.empty();
    }
    Path workingDirectory = Path.of("/proc", pid, "cwd");
    if (!Files.exists(workingDirectory) || !Files.isSameFile(workingDirectory, data())) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(pid))
        .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
  }
}
