package io.spinboard.pipeline.ingest.kafka;

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
 * Unpacks the records that {@link BatchConsumer} packs, and decodes their values. It never throws
 * because of a value, since that would end the reader.
 */
public final class BatchDeserializer implements Deserializer<PolledRecords> {

  /** Consumer property: how far ahead of the wall clock a spin may be, in milliseconds. */
  static final String MAX_FUTURE_SKEW_MS = "spinboard.max.future.skew.ms";

  private SpinDecoder decoder;

  @Override
  public void configure(Map<String, ?> config, boolean isKey) {
    decoder = decoder(config);
  }

  /** Creates a decoder from a consumer's properties. */
  static SpinDecoder decoder(Map<String, ?> config) {
    Duration skew = Duration.ofMillis(Long.parseLong(config.get(MAX_FUTURE_SKEW_MS).toString()));
    return new SpinDecoder(skew, InstantSource.system());
  }

  @Override
  public PolledRecords deserialize(String topic, byte[] packed) {
    try {
      List<DecodedRecord> records = new WireReader(packed).readList(this::read);
      return new PolledRecords(records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DecodedRecord read(WireReader in) throws IOException {
    long offset = in.readLong();
    byte[] value = in.readBoolean() ? in.readBytes() : null;
    return new DecodedRecord(offset, decoder.decode(value), value);
  }
}
