package io.spinboard.pipeline.runner;

import java.time.Duration;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * How the runner goes about it.
 *
 * @param restored whether the job goes on from a checkpoint or savepoint
 * @param gather how long a batch of spins waits for more
 * @param flinkWebPort where the web page of a Flink in this process is; 0 for any free port
 */
public record Execution(boolean restored, Duration gather, int flinkWebPort) {

  /** Too short to be seen on a board; it spares the direct runner most of its work. */
  private static final Duration DIRECT_RUNNER_GATHERS = Duration.ofMillis(20);

  /** What the runner's own options say of it. */
  public static Execution of(PipelineOptions options, int flinkWebPort) {
    return new Execution(
        options.as(FlinkPipelineOptions.class).getSavepointPath() != null,
        RunnerDefaults.isFlink(options) ? Duration.ZERO : DIRECT_RUNNER_GATHERS,
        flinkWebPort);
  }
}
