package io.spinboard.dashboard.answers;

import io.spinboard.dashboard.boards.Content;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/** A topic's content as JSON, made once for all who ask; only its age is of the moment. */
public final class Answer {
  private static final double MILLIS_PER_SECOND = 1000;

  private final long sequence;
  private final byte[] json;
  private final Instant publishedAt;
  private final Instant end;
  private final long checksum;
  private final boolean exists;

  Answer(long sequence, Content content) {
    this.sequence = sequence;
    this.json = Json.bytes(content.body());
    this.publishedAt = content.publishedAt();
    this.end = content.end();
    this.exists = content.exists();
    CRC32 crc = new CRC32();
    crc.update(json);
    this.checksum = crc.getValue() << 32 | Integer.toUnsignedLong(Arrays.hashCode(json));
  }

  /** Greater for what was read later. */
  public long sequence() {
    return sequence;
  }

  /** Whether there is what was asked for; boards without places are there, too. */
  public boolean exists() {
    return exists;
  }

  /** Whether the period has ended. What comes late may still change its board for a while. */
  public boolean isClosed(Instant now) {
    return end != null && !now.isBefore(end);
  }

  /** Seconds since the content was published; null if nothing is. */
  public Double ageSeconds(Instant now) {
    return publishedAt == null
        ? null
        : Math.max(0, Duration.between(publishedAt, now).toMillis()) / MILLIS_PER_SECOND;
  }

  /** A weak entity tag: answers that differ in nothing but their age are as good as equal. */
  public String etag(Instant now) {
    return "W/\"%x%s\"".formatted(checksum, isClosed(now) ? "c" : "o");
  }

  /** The JSON object, led by its age in seconds and whether its period is closed. */
  public byte[] json(Instant now) {
    String lead =
        String.format(
            Locale.ROOT, "{\"ageSeconds\":%s,\"closed\":%s,", ageSeconds(now), isClosed(now));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(lead.length() + json.length);
    bytes.writeBytes(lead.getBytes(StandardCharsets.US_ASCII));
    bytes.write(json, 1, json.length - 1);
    return bytes.toByteArray();
  }
}
