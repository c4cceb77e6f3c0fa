package io.spinboard.bench.program;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.PipelineCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/** Starts pipelines between the local servers, each in its own JVM. */
public final class PipelineLauncher {
  /** Flink inside the process; all other options have their defaults. */
  public static final List<String> ON_FLINK =
      List.of("--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2");

  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final LocalStack stack;
  private final Path directory;
  private final Path password;

  /**
   * @param directory the working directory of the programs
   */
  public PipelineLauncher(LocalStack stack, Path directory) throws IOException {
    this.stack = stack;
    this.directory = directory;
    this.password =
        Files.writeString(
            Files.createTempFile(directory, "writer-", ".properties", OWNER_ONLY),
            "password=" + stack.writerPassword() + "\n");
  }

  /**
   * Starts a pipeline.
   *
   * @param name the name in messages
   * @param topic the topic with the spins
   * @param database the database for the boards
   * @param options additional pipeline options, including the runner
   */
  public JavaProcess start(String name, String topic, LocalDatabase database, List<String> options)
      throws IOException {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(
        List.of(
            "--bootstrapServers=" + stack.bootstrapServers(),
            "--topic=" + topic,
            "--jdbcUrl=" + database.jdbcUrl(),
            "--jdbcUser=" + LocalStack.WRITER,
            "--jdbcConfig=" + password));
    return JavaProcess.start(name, PipelineCommand.class, arguments, directory);
  }
}
