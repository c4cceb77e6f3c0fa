package io.spinboard.pipeline;

import io.spinboard.local.Database;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.ingest.StartPosition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** The real pipeline between the real servers, running beside the test until it is closed. */
final class RunningPipeline implements AutoCloseable {
  private final PipelineResult result;

  private RunningPipeline(PipelineResult result) {
    this.result = result;
  }

  static RunningPipeline start(LocalStack stack, String topic, Database database, String... more)
      throws Exception {
    SpinboardOptions options = options(stack, topic, database, more);
    Settings settings = settings(stack, options);
    StartPosition.prepare(settings.topic(), settings.startFrom());
    Pipeline pipeline = Pipeline.create(options);
    SpinboardPipeline.build(pipeline, settings);
    return new RunningPipeline(pipeline.run());
  }

  static SpinboardOptions options(
      LocalStack stack, String topic, Database database, String... more) {
    List<String> args =
        new ArrayList<>(
            List.of(
                "--runner=DirectRunner",
                "--blockOnRun=false",
                "--shards=4",
                "--bootstrapServers=" + stack.bootstrapServers(),
                "--topic=" + topic,
                "--groupId=" + topic,
                "--jdbcUrl=" + database.jdbcUrl(),
                "--jdbcUser=" + LocalStack.WRITER,
                "--periods=ALL_TIME,HOURLY,DAILY,WEEKLY"));
    args.addAll(List.of(more));
    return PipelineOptionsFactory.fromArgs(args.toArray(String[]::new)).as(SpinboardOptions.class);
  }

  static Settings settings(LocalStack stack, SpinboardOptions options) throws UsageException {
    return new SettingsReader(options, Map.of("JDBC_PASSWORD", stack.writerPassword())).read();
  }

  @Override
  public void close() throws IOException {
    result.cancel();
  }
}
