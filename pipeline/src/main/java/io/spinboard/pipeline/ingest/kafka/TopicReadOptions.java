package io.spinboard.pipeline.ingest.kafka;

import org.apache.beam.sdk.options.Hidden;
import org.apache.beam.sdk.options.PipelineOptions;

/** Transports the settings of a topic's readers to other machines. {@link ReadSpins} sets it. */
@Hidden
public interface TopicReadOptions extends PipelineOptions {

  /** Null unless a topic is read. As a JSON object, it is not shown on runners' web pages. */
  TopicReadSettings getTopicReadSettings();

  void setTopicReadSettings(TopicReadSettings settings);
}
