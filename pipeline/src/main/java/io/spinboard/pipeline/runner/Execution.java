package io.spinboard.pipeline.runner;

import java.time.Duration;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * Settings that depend on the runner.
 *
 * @param restored whether the job resumes from a checkpoint or savepoint
 * @param gather how long a batch of spins waits for more
 * @param flinkWebPort the port of the web page of a Flink in this process; 0 for any free port
 */
public record Execution(boolean restored, Duration gather, int flinkWebPort) {

  /** Too short to be noticed on a board, but it saves the direct runner most of its work. */
  private static final Duration DIRECT_RUNNER_GATHER = Duration.ofMillis(20);

  /** Reads the settings from the runner's own options. */
  public static Execution of(PipelineOptions options, int flinkWebPort) {
    return new Execution(
        options.as(FlinkPipelineOptions.class).getSavepointPath() != null,
        RunnerDefaults.isFlink(options) ? Duration.ZERO : DIRECT_RUNNER_GATHER,
        flinkWebPort);
  }
}
