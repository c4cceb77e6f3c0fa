package io.spinboard.pipeline.ingest;

import io.spinboard.events.SpinDecoder;
import io.spinboard.pipeline.wire.WireReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Unpacks what {@link BatchConsumer} packs, and parses each value where it arrives; values never
 * make it throw, for that would end the reader.
 */
public final class BatchDeserializer implements Deserializer<ReceivedBatch> {

  /** Consumer property: how far ahead of the wall clock a spin may be, in milliseconds. */
  static final String MAX_FUTURE_SKEW_MS = "spinboard.max.future.skew.ms";

  private SpinDecoder decoder;

  @Override
  public void configure(Map<String, ?> config, boolean isKey) {
    decoder = decoder(config);
  }

  /** A decoder as a consumer's properties want it. */
  static SpinDecoder decoder(Map<String, ?> config) {
    Duration skew = Duration.ofMillis(Long.parseLong(config.get(MAX_FUTURE_SKEW_MS).toString()));
    return new SpinDecoder(skew, InstantSource.system());
  }

  @Override
  public ReceivedBatch deserialize(String topic, byte[] packed) {
    try {
      List<Received> records = new WireReader(packed).readList(this::read);
      return new ReceivedBatch(records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Received read(WireReader in) throws IOException {
    long offset = in.readLong();
    byte[] value = in.readBoolean() ? in.readBytes() : null;
    return new Received(offset, decoder.decode(value), value);
  }
}
