package io.spinboard.pipeline;

import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.sdk.PipelineResult;

/** A pipeline that runs between Kafka and PostgreSQL until it is closed. */
final class RunningPipeline implements AutoCloseable {

  /** A runner and its options. */
  enum On {
    /** With Beam's checks for mutated and unencodable elements. */
    DIRECT("--runner=DirectRunner", "--enforceImmutability=true", "--enforceEncodability=true"),
    /** Without these checks, which are too slow for tests in real time. */
    DIRECT_UNCHECKED("--runner=DirectRunner"),
    /** Blocks until the pipeline has ended. */
    FLINK_ATTACHED("--runner=FlinkRunner", "--parallelism=2"),
    FLINK_1("--runner=FlinkRunner", "--attachedMode=false", "--parallelism=1"),
    FLINK_2("--runner=FlinkRunner", "--attachedMode=false", "--parallelism=2"),
    FLINK_4("--runner=FlinkRunner", "--attachedMode=false", "--parallelism=4");

    @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
    private final List<String> args;

    On(String... args) {
      this.args = List.of(args);
    }
  }

  private final PipelineResult result;

  private RunningPipeline(PipelineResult result) {
    this.result = result;
  }

  static RunningPipeline start(
      On runner, LocalStack stack, String topic, LocalDatabase database, String... more)
      throws Exception {
    List<String> args =
        List.of(
            "--bootstrapServers=" + stack.bootstrapServers(),
            "--topic=" + topic,
            "--groupId=" + topic);
    return start(
        runner, stack, database, Stream.concat(args.stream(), Arrays.stream(more)).toList());
  }

  /** Starts it with the options of another input than the topic. */
  static RunningPipeline start(
      On runner, LocalStack stack, LocalDatabase database, List<String> more) throws Exception {
    List<String> args =
        List.of(
            "--shards=4",
            "--jdbcUrl=" + database.jdbcUrl(),
            "--jdbcUser=" + LocalStack.WRITER,
            "--periods=ALL_TIME,HOURLY,DAILY,WEEKLY");
    return new RunningPipeline(
        PipelineCommand.start(
            Map.of("JDBC_PASSWORD", stack.writerPassword()),
            Stream.of(runner.args, args, more).flatMap(List::stream).toArray(String[]::new)));
  }

  /** Waits until it ends; the final state. */
  PipelineResult.State awaitEnd() {
    return result.waitUntilFinish();
  }

  @Override
  public void close() throws IOException {
    PipelineCommand.stop(result);
  }
}
