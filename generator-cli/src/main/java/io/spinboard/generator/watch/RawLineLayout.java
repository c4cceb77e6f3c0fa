package io.spinboard.generator.watch;

import io.spinboard.events.Decoded;
import io.spinboard.events.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints spins unchanged and rejected records with their reason, one per line. */
final class RawLineLayout implements RecordLayout {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R\\s*");

  @Override
  public String text(ConsumerRecord<byte[], byte[]> record, Decoded decoded) {
    if (decoded instanceof Rejection rejection) {
      return "%s: %s".formatted(rejection.reason().code(), rejection.detail());
    }
    String json = new String(record.value(), StandardCharsets.UTF_8);
    return LINE_BREAK.matcher(json).replaceAll(" ").strip();
  }
}
