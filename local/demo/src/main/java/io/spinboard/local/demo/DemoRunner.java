package io.spinboard.local.demo;

import java.util.List;
import org.apache.beam.sdk.PipelineResult.State;
import org.apache.beam.sdk.PipelineResult;
import org.joda.time.Duration;

/** What runs the demo's pipeline; named as Beam names it. */
enum DemoRunner {
  /** Beam's own runner for small things. */
  DirectRunner("on the direct runner, in this process", List.of("--runner=DirectRunner")) {
    @Override
    State stateOf(PipelineResult result) {
      return result.waitUntilFinish(Duration.millis(1));
    }
  },
  /** A whole Flink inside this process. */
  FlinkRunner(
      "on Flink, in this process", List.of("--runner=FlinkRunner", "--attachedMode=false")) {
    @Override
    State stateOf(PipelineResult result) {
      return result.getState();
    }
  };

  private final String words;

  @SuppressWarnings("ImmutableEnumChecker") // List.of never changes
  private final List<String> args;

  DemoRunner(String words, List<String> args) {
    this.words = words;
    this.args = args;
  }

  /** The pipeline's arguments that choose it. */
  List<String> args() {
    return args;
  }

  /** How a pipeline on it is doing; null or not terminal while it runs. */
  abstract State stateOf(PipelineResult result);

  /** Where the pipeline is, in words. */
  String words() {
    return words;
  }
}
