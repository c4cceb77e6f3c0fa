package io.spinboard.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A PostgreSQL data directory and the files beside it.
 *
 * @param directory contains {@code data}, {@code server.log}, {@code port} and the superuser's
 *     password
 * @param binaries PostgreSQL's programs
 * @param user the user that runs them
 */
record PostgresCluster(Path directory, PostgresBinaries binaries, PostgresUser user) {
  /** The superuser. */
  static final String SUPERUSER = "postgres";

  // Every user of this machine may read boards and manage campaigns; other roles require a
  // password.
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

  PortFile portFile() {
    return new PortFile(directory.resolve("port"));
  }

  /**
   * Creates the data on the first start. Later it stops a server that is still running from before.
   */
  void prepare(boolean durable) throws IOException {
    PasswordFile.readOrCreate(passwordFile());
    user.own(directory);
    user.requireAccess(directory);
    user.requireAccess(Path.of(binaries.program("postgres")));
    DirectoryTree.create(data(), empty -> initdb(empty, durable));
    stopLeftover();
    // At each start, because a data directory of an earlier build lacks newer roles.
    Files.writeString(data().resolve("pg_hba.conf"), ACCESS);
  }

  private void initdb(Path empty, boolean durable) throws IOException {
    user.own(empty);
    List<String> command =
        user.command(
            binaries.program("initdb"),
            "--pgdata=" + empty,
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C");
    if (!durable) {
      command.add("--no-sync");
    }
    ExternalCommand.run("creating the PostgreSQL data directory", empty, command);
  }

  /**
   * Stops a server that is still running. The process id in {@code postmaster.pid} may have been
   * reused, so only a PostgreSQL process whose working directory is this data directory is stopped.
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
