package io.spinboard.pipeline;

import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.recordings.Compression;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A generated recording with all difficult cases: equal event times, equal scores, disorder within
 * the bound, both time formats, duplicates, renamed teams, players who change teams, and rejected
 * records. Some of the four partitions may be empty.
 *
 * @param lines the records in the order of sending
 */
public record TestRecording(List<Line> lines) {
  private static final Duration DISORDER = Duration.ofSeconds(4);

  /**
   * One record.
   *
   * @param sentAtMicros when it is sent, microseconds after the start
   * @param partition its partition
   * @param key its key
   * @param value its value
   * @param spin the spin; null if the record is rejected
   * @param reason why it is rejected; null for a spin
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Line(
      long sentAtMicros, int partition, byte[] key, byte[] value, Spin spin, Reason reason) {}

  /** Generates records for three of four partitions. */
  public static TestRecording adversarial(long seed, int records, Instant start, Duration span) {
    return adversarial(seed, records, start, span, 3);
  }

  /**
   * Generates records.
   *
   * @param seed equal seeds give equal recordings
   * @param span the range of event times; sending in real time takes as long
   * @param partitions how many have records; the others stay empty
   */
  public static TestRecording adversarial(
      long seed, int records, Instant start, Duration span, int partitions) {
    Random random = new Random(seed);
    List<Line> lines = new ArrayList<>();
    long startMicros = start.toEpochMilli() * 1000;
    long spanMicros = span.toMillis() * 1000;
    for (int i = 0; i < records; i++) {
      long sentAt = spanMicros * i / records;
      if (i > 0 && random.nextInt(50) == 0) {
        lines.add(duplicate(lines.get(random.nextInt(i)), sentAt, partitions, random));
      } else if (random.nextInt(40) == 0) {
        lines.add(malformed(sentAt, partitions, random));
      } else {
        lines.add(spin(i, sentAt, startMicros, partitions, random));
      }
    }
    lines.sort(Comparator.comparingLong(Line::sentAtMicros));
    return new TestRecording(lines);
  }

  private static Line spin(int i, long sentAt, long startMicros, int partitions, Random random) {
    int player = 100 + random.nextInt(60);
    long delay = random.nextInt(3) == 0 ? random.nextInt((int) DISORDER.toMillis()) * 1000L : 0;
    // Multiples of 10 ms, so many spins have equal event times.
    long time = (startMicros + Math.max(0, sentAt - delay)) / 10_000 * 10_000;
    int team = random.nextInt(6) == 0 ? Spin.NO_TEAM : (player + random.nextInt(40) / 39) % 9;
    String name =
        team == Spin.NO_TEAM || random.nextInt(8) == 0
            ? null
            : "team " + team + (random.nextInt(30) == 0 ? " 🎰" : "");
    String id = random.nextInt(2) == 0 ? "spin-" + i : null;
    long win = random.nextInt(3) == 0 ? 100L * random.nextInt(5) : 0;
    Spin spin = new Spin(player, 10 + i % 6, 10 * random.nextInt(30), win, time, team, name, id);
    byte[] value = random.nextInt(4) == 0 ? iso(spin) : SpinEncoder.encode(spin);
    return new Line(sentAt, player % partitions, key(player), value, spin, null);
  }

  /** Encodes a spin with the other time format, which has a time zone offset. */
  private static byte[] iso(Spin spin) {
    Instant time = Instant.ofEpochMilli(spin.eventTimeMicros() / 1000);
    String plain = new String(SpinEncoder.encode(spin), StandardCharsets.UTF_8);
    String offset = time.plus(Duration.ofHours(2)).toString().replace("Z", "+02:00");
    return plain
        .replaceAll("\"eventTime\":\"[^\"]*\"", "\"eventTime\":\"" + offset + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  /**
   * A duplicate. Without a spin id it would be another spin, and a late one, so it is malformed
   * instead.
   */
  private static Line duplicate(Line line, long sentAt, int partitions, Random random) {
    if (line.spin() != null && line.spin().spinId() == null) {
      return malformed(sentAt, partitions, random);
    }
    return new Line(sentAt, line.partition(), line.key(), line.value(), line.spin(), line.reason());
  }

  private static Line malformed(long sentAt, int partitions, Random random) {
    int player = 100 + random.nextInt(60);
    Defect defect = DEFECTS.get(random.nextInt(DEFECTS.size()));
    byte[] value = defect.value().getBytes(StandardCharsets.UTF_8);
    return new Line(sentAt, player % partitions, key(player), value, null, defect.reason());
  }

  private record Defect(String value, Reason reason) {}

  private static final List<Defect> DEFECTS =
      List.of(
          new Defect("not json", Reason.NOT_JSON),
          new Defect("[1,2]", Reason.NOT_AN_OBJECT),
          new Defect("{\"playerId\":1}", Reason.MISSING_FIELD),
          new Defect(
              "{\"playerId\":\"1\",\"gameId\":1,\"stake\":1,\"win\":1,\"eventTime\":\"2026-11-22"
                  + " 05:00:00\"}",
              Reason.WRONG_TYPE),
          new Defect(
              "{\"playerId\":1,\"gameId\":1,\"stake\":-1,\"win\":1,\"eventTime\":\"2026-11-22"
                  + " 05:00:00\"}",
              Reason.OUT_OF_RANGE),
          new Defect(
              "{\"playerId\":1,\"gameId\":1,\"stake\":1,\"win\":1,\"eventTime\":\"yesterday\"}",
              Reason.BAD_EVENT_TIME),
          new Defect(
              "{\"playerId\":1,\"gameId\":1,\"stake\":1,\"win\":1,\"eventTime\":\"2999-01-01"
                  + " 00:00:00\"}",
              Reason.FUTURE_EVENT_TIME),
          new Defect("\"" + "x".repeat(70_000) + "\"", Reason.TOO_LARGE));

  private static byte[] key(int player) {
    return Integer.toString(player).getBytes(StandardCharsets.UTF_8);
  }

  /** Splits the recording into this many consecutive parts. */
  public List<TestRecording> inParts(int parts) {
    List<TestRecording> split = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      split.add(
          new TestRecording(
              lines.subList(i * lines.size() / parts, (i + 1) * lines.size() / parts)));
    }
    return split;
  }

  /** Adds spins that are 5 to 13 minutes late, which is within the allowed lateness. */
  TestRecording withLateSpins(long seed) {
    Random random = new Random(seed);
    List<Line> all = new ArrayList<>();
    for (Line line : lines) {
      all.add(line);
      if (line.spin() != null && random.nextInt(100) == 0) {
        all.add(late(line, Duration.ofMinutes(5 + random.nextInt(9)), "late-" + all.size()));
      }
    }
    return new TestRecording(all);
  }

  private static Line late(Line line, Duration lateness, String id) {
    Spin on = line.spin();
    Spin late =
        new Spin(
            on.playerId(),
            on.gameId(),
            on.stake(),
            on.win() + 7,
            on.eventTimeMicros() - lateness.toMillis() * 1000,
            on.teamId(),
            on.teamName(),
            id);
    return new Line(
        line.sentAtMicros(), line.partition(), line.key(), SpinEncoder.encode(late), late, null);
  }

  /** This recording without one of its lines. */
  TestRecording without(int line) {
    List<Line> fewer = new ArrayList<>(lines);
    fewer.remove(line);
    return new TestRecording(fewer);
  }

  /** Writes the values, one per line. */
  void writeTo(Path file) throws IOException {
    write(file, lines.stream().map(Line::value).toList());
  }

  /** Writes a recording of a topic that has only these records. */
  void recordTo(Path file) throws IOException {
    List<byte[]> recorded = new ArrayList<>();
    Map<Integer, Long> offsets = new HashMap<>();
    for (Line line : lines) {
      long offset = offsets.merge(line.partition(), 1L, Long::sum) - 1;
      recorded.add(
          RecordingLine.encode(
              new RecordedRecord(
                  line.partition(), offset, RecordedRecord.UNKNOWN, line.key(), line.value())));
    }
    write(file, recorded);
  }

  private static void write(Path file, List<byte[]> written) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
    try (OutputStream compressed = Compression.of(file.toString()).compress(out)) {
      for (byte[] line : written) {
        compressed.write(line);
        compressed.write('\n');
      }
    }
  }

  /** All spins, including duplicates. */
  public List<Spin> spins() {
    return lines.stream().map(Line::spin).filter(spin -> spin != null).toList();
  }

  /** The number of records that are rejected for this reason. */
  long rejected(Reason reason) {
    return lines.stream().filter(line -> line.reason() == reason).count();
  }

  /** The greatest event time. */
  Instant newest() {
    return Instant.ofEpochMilli(
        Arrays.stream(spins().stream().mapToLong(Spin::eventTimeMicros).toArray()).max().orElse(0)
            / 1000);
  }
}
