package io.spinboard.dashboard.response;

import io.spinboard.dashboard.boards.QueryResult;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * The result of a query as JSON, encoded once for all clients. Only the fields that depend on the
 * current time are added per request.
 */
public final class JsonResponse {
  private static final double MILLIS_PER_SECOND = 1000;

  private final long sequence;
  private final byte[] json;
  private final Instant publishedAt;
  private final Instant end;
  private final long checksum;
  private final boolean exists;

  JsonResponse(long sequence, QueryResult result) {
    this.sequence = sequence;
    this.json = JsonEncoder.encode(result.body());
    this.publishedAt = result.publishedAt();
    this.end = result.end();
    this.exists = result.exists();
    CRC32 crc = new CRC32();
    crc.update(json);
    this.checksum = crc.getValue() << 32 | Integer.toUnsignedLong(Arrays.hashCode(json));
  }

  /** Order of the database reads: a later read has a higher number. */
  public long sequence() {
    return sequence;
  }

  /** Whether the requested object exists. A board without rows exists. */
  public boolean exists() {
    return exists;
  }

  /** Whether the period has ended. Late spins may still change its board for a while. */
  public boolean isClosed(Instant now) {
    return end != null && !now.isBefore(end);
  }

  /** Seconds since the data was published; null if nothing is published. */
  public Double ageSeconds(Instant now) {
    return publishedAt == null
        ? null
        : Math.max(0, Duration.between(publishedAt, now).toMillis()) / MILLIS_PER_SECOND;
  }

  /** A weak entity tag: equal for responses that differ only in their age. */
  public String etag(Instant now) {
    return "W/\"%x%s\"".formatted(checksum, isClosed(now) ? "c" : "o");
  }

  /** The JSON object, with {@code ageSeconds} and {@code closed} as its first fields. */
  public byte[] json(Instant now) {
    String timeFields =
        String.format(
            Locale.ROOT, "{\"ageSeconds\":%s,\"closed\":%s,", ageSeconds(now), isClosed(now));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(timeFields.length() + json.length);
    bytes.writeBytes(timeFields.getBytes(StandardCharsets.US_ASCII));
    bytes.write(json, 1, json.length - 1);
    return bytes.toByteArray();
  }
}
