package io.spinboard.pipeline.runner;

import java.util.List;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptions;

/** Default values of options for each runner. Options that the user gives take precedence. */
public final class RunnerDefaults {
  private RunnerDefaults() {}

  private static final List<String> DIRECT =
      List.of(
          // The command waits for the end itself, and exposes metrics in the meantime.
          "--blockOnRun=false",
          // Copying and comparing every element finds defects in a pipeline's code. The tests do
          // it; here it would take two thirds of the direct runner's time.
          "--enforceImmutability=false",
          "--enforceEncodability=false",
          // Its cost per message exceeds that of counting the spins in it, so use few messages.
          "--shards=4");

  private static final List<String> FLINK =
      List.of(
          "--jobName=spinboard",
          // Elements are never modified after they are emitted, so operators may share them.
          "--objectReuse=true",
          "--checkpointingInterval=10000",
          // An outage of the database delays checkpoints, but must not fail the job.
          "--failOnCheckpointingErrors=false",
          "--finishBundleBeforeCheckpointing=true",
          // An element is a whole batch, and watermarks advance between bundles only, in each
          // step anew. With bundles limited by time, each step would check twice per limit whether
          // to finish its bundle, which costs more than small bundles do.
          "--maxBundleSize=1",
          // More frequent watermarks would make a replay evaluate hot streaks more often.
          "--autoWatermarkInterval=200");

  private static final List<String> FLINK_IN_PROCESS =
      List.of(
          // Each batch becomes a message to each shard, and each shard reports several times a
          // second. On the cores of one machine, a quarter of a cluster's shards suffice.
          "--shards=16",
          // Flink's default is all processors, but its network memory grows with the square.
          "--parallelism=" + Math.min(Runtime.getRuntime().availableProcessors(), 8));

  private static final List<String> FLINK_CLUSTER =
      List.of(
          // The cluster runs the job after it has been submitted.
          "--attachedMode=false",
          "--externalizedCheckpointsEnabled=true",
          "--retainExternalizedCheckpointsOnCancellation=true");

  /**
   * Returns lists of arguments to add, unless the user gives the same option.
   *
   * @param options the options that the user gives
   */
  public static List<List<String>> of(PipelineOptions options) {
    if (!isFlink(options)) {
      return List.of(DIRECT);
    }
    return List.of(FLINK, EmbeddedFlink.isSelected(options) ? FLINK_IN_PROCESS : FLINK_CLUSTER);
  }

  /** Whether Flink runs the pipeline. */
  public static boolean isFlink(PipelineOptions options) {
    return FlinkRunner.class.isAssignableFrom(options.getRunner());
  }
}
