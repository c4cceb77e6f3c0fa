package io.spinboard.pipeline.ingest;

import io.spinboard.events.SpinDecoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;

/** Parses a record's value where it arrives; never throws, for that would end the reader. */
public final class SpinDeserializer implements Deserializer<Received> {

  /** Consumer property: how far ahead of the wall clock a spin may be, in milliseconds. */
  static final String MAX_FUTURE_SKEW_MS = "spinboard.max.future.skew.ms";

  private SpinDecoder decoder;

  @Override
  public void configure(Map<String, ?> config, boolean isKey) {
    Duration skew = Duration.ofMillis(Long.parseLong(config.get(MAX_FUTURE_SKEW_MS).toString()));
    decoder = new SpinDecoder(skew, InstantSource.system());
  }

  @Override
  public Received deserialize(String topic, byte[] value) {
    return new Received(decoder.decode(value), value);
  }
}
