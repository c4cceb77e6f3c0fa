package io.spinboard.pipeline.ingest;

import org.apache.beam.sdk.options.Hidden;
import org.apache.beam.sdk.options.PipelineOptions;

/** The option that tells readers on other machines how to read; it is set by {@link ReadSpins}. */
@Hidden
public interface ReadOptions extends PipelineOptions {

  /** Null unless a topic is read. It is a JSON object, which runners' web pages do not show. */
  TopicReading getTopicReading();

  void setTopicReading(TopicReading reading);
}
