package io.spinboard.pipeline.runner;

import java.util.List;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptions;

/** What suits this pipeline on each runner, unless the user says otherwise. */
public final class RunnerDefaults {
  private RunnerDefaults() {}

  private static final List<String> DIRECT =
      List.of(
          // Whoever starts it waits for it, and may look at its metrics meanwhile.
          "--blockOnRun=false",
          // Copying and comparing every element finds defects in a pipeline's code, which is the
          // tests' business, and takes two thirds of the direct runner's time.
          "--enforceImmutability=false",
          "--enforceEncodability=false",
          // What it does for each message of a batch takes longer than counting the spins in it.
          "--shards=4");

  private static final List<String> FLINK =
      List.of(
          "--jobName=spinboard",
          // Elements are never changed after they are sent, so operators may share them.
          "--objectReuse=true",
          "--checkpointingInterval=10000",
          // An outage of the database holds checkpoints up; that is no failure of the job.
          "--failOnCheckpointingErrors=false",
          "--finishBundleBeforeCheckpointing=true",
          // An element holds what was read at once, and event time goes on between bundles only,
          // in each step anew. With bundles that end by time, each step would look twice as often
          // as they may be long whether its bundle is to end, which costs more than bundles do.
          "--maxBundleSize=1",
          // Each step of event time makes a tick of hot streaks, which a replay can do without.
          "--autoWatermarkInterval=200");

  private static final List<String> FLINK_IN_PROCESS =
      List.of(
          // A message to each shard is made of whatever is read at once, and a report by each shard
          // several times a second; on the cores of one machine a quarter of a cluster's do.
          "--shards=16",
          // Flink's own choice is all processors, but the memory for its network goes by the
          // square.
          "--parallelism=" + Math.min(Runtime.getRuntime().availableProcessors(), 8));

  private static final List<String> FLINK_CLUSTER =
      List.of(
          // The job is the cluster's from then on.
          "--attachedMode=false",
          "--externalizedCheckpointsEnabled=true",
          "--retainExternalizedCheckpointsOnCancellation=true");

  /**
   * Arguments to add for those that are not given.
   *
   * @param options with what is given
   */
  public static List<List<String>> of(PipelineOptions options) {
    if (!isFlink(options)) {
      return List.of(DIRECT);
    }
    return List.of(FLINK, EmbeddedFlink.isMeant(options) ? FLINK_IN_PROCESS : FLINK_CLUSTER);
  }

  /** Whether Flink runs the pipeline. */
  public static boolean isFlink(PipelineOptions options) {
    return FlinkRunner.class.isAssignableFrom(options.getRunner());
  }
}
