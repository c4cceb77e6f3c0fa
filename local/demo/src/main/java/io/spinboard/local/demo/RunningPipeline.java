package io.spinboard.local.demo;

import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.NotReadyException;
import io.spinboard.pipeline.SpinboardPipeline;
import io.spinboard.pipeline.UsageException;
import java.io.IOException;
import java.util.Map;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;

/** The pipeline on the direct runner, between the local servers, until it is closed. */
final class RunningPipeline implements AutoCloseable {
  private final PipelineResult result;

  private RunningPipeline(PipelineResult result) {
    this.result = result;
  }

  static RunningPipeline start(LocalStack stack)
      throws UsageException, NotReadyException, InterruptedException {
    return new RunningPipeline(
        SpinboardPipeline.start(
            Map.of("JDBC_PASSWORD", stack.writerPassword()),
            "--runner=DirectRunner",
            "--blockOnRun=false",
            // A hundred players need no more.
            "--shards=4",
            "--bootstrapServers=" + stack.bootstrapServers(),
            "--topic=" + LocalStack.TOPIC,
            "--jdbcUrl=" + stack.jdbcUrl(),
            "--jdbcUser=" + LocalStack.WRITER));
  }

  /**
   * Goes on only if the pipeline does.
   *
   * @throws DemoException with the reason for its end
   */
  void requireRunning() throws DemoException {
    try {
      if (result.waitUntilFinish(Duration.millis(1)) == null) {
        return;
      }
    } catch (RuntimeException e) {
      throw new DemoException("the pipeline failed: " + e.getMessage(), e);
    }
    throw new DemoException("the pipeline has ended", null);
  }

  @Override
  public void close() throws IOException {
    result.cancel();
  }
}
