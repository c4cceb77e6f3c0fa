package io.spinboard.local.demo;

import java.util.List;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.PipelineResult.State;
import org.joda.time.Duration;

/** The runner of the demo's pipeline, named as in Beam. */
enum DemoRunner {
  /** Beam's direct runner. */
  DirectRunner("on the direct runner, in this process", List.of("--runner=DirectRunner")) {
    @Override
    State stateOf(PipelineResult result) {
      return result.waitUntilFinish(Duration.millis(1));
    }
  },
  /** Flink inside this process. */
  FlinkRunner(
      "on Flink, in this process", List.of("--runner=FlinkRunner", "--attachedMode=false")) {
    @Override
    State stateOf(PipelineResult result) {
      return result.getState();
    }
  };

  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<String> args;

  DemoRunner(String description, List<String> args) {
    this.description = description;
    this.args = args;
  }

  /** Returns the pipeline options that select the runner. */
  List<String> args() {
    return args;
  }

  /** Returns the state of a pipeline; null or not terminal while it is running. */
  abstract State stateOf(PipelineResult result);

  /** Describes the runner in words. */
  String description() {
    return description;
  }
}
