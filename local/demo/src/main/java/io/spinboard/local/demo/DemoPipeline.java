package io.spinboard.local.demo;

import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.PipelineCommand;
import io.spinboard.pipeline.UsageException;
import io.spinboard.pipeline.runner.NotReadyException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineResult.State;

/** Runs the pipeline in this process, between the local servers, until it is closed. */
final class DemoPipeline implements AutoCloseable {
  private final DemoRunner runner;
  private final PipelineResult result;

  private DemoPipeline(DemoRunner runner, PipelineResult result) {
    this.runner = runner;
    this.result = result;
  }

  /**
   * Starts the pipeline.
   *
   * @param webPort the port of Flink's web UI
   */
  static DemoPipeline start(LocalStack stack, DemoRunner runner, int webPort)
      throws UsageException, NotReadyException, InterruptedException {
    List<String> args = new ArrayList<>(runner.args());
    args.addAll(
        List.of(
            "--flinkWebPort=" + webPort,
            // More shards gain nothing at this rate.
            "--shards=4",
            "--bootstrapServers=" + stack.bootstrapServers(),
            "--topic=" + LocalStack.TOPIC,
            "--jdbcUrl=" + stack.jdbcUrl(),
            "--jdbcUser=" + LocalStack.WRITER));
    return new DemoPipeline(
        runner,
        PipelineCommand.start(
            Map.of("JDBC_PASSWORD", stack.writerPassword()), args.toArray(String[]::new)));
  }

  /**
   * Checks that the pipeline is running.
   *
   * @throws DemoException if it has ended; the message contains the reason
   * @throws InterruptedException if the demo is being stopped
   */
  void requireRunning() throws DemoException, InterruptedException {
    State state;
    try {
      state = runner.stateOf(result);
    } catch (RuntimeException e) {
      // The direct runner wraps an interruption of the thread that requests the state.
      if (e.getCause() instanceof InterruptedException interrupted) {
        throw interrupted;
      }
      throw new DemoException("the pipeline failed: " + e.getMessage(), e);
    }
    if (state != null && state.isTerminal()) {
      throw new DemoException("the pipeline has ended: " + state, null);
    }
  }

  @Override
  public void close() throws IOException {
    PipelineCommand.stop(result);
  }
}
