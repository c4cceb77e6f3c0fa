package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.progress.ProgressSource;
import io.spinboard.events.Decoded;
import io.spinboard.events.EventTime;
import io.spinboard.events.Spin;
import io.spinboard.recordings.RecordedRecord;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends the records of all inputs. One thread runs it; any thread may read its progress. */
final class Replayer implements ProgressSource {
  /** The number of invalid lines that are printed. */
  private static final int MAX_PRINTED = 10;

  private final ReplaySettings settings;
  private final InputStream standard;
  private final RecordPublisher publisher;
  private final ReplayStateWriter stateWriter;
  private final ReplayPacer pacer;
  private final Consumer<String> printLine;
  private final ByteCounter counter = new ByteCounter();
  private ReplayPosition position;
  private ReplayCounts counts;
  private Long shiftMicros;
  private ReplayInput currentInput;

  /**
   * @param standard standard input
   * @param stateWriter has the state to start from
   * @param printLine prints a line for the user
   */
  Replayer(
      ReplaySettings settings,
      InputStream standard,
      RecordPublisher publisher,
      ReplayStateWriter stateWriter,
      ReplayPacer pacer,
      Consumer<String> printLine) {
    this.settings = settings;
    this.standard = standard;
    this.publisher = publisher;
    this.stateWriter = stateWriter;
    this.pacer = pacer;
    this.printLine = printLine;
    this.position = stateWriter.state().position();
    this.counts = stateWriter.state().counts();
    this.shiftMicros = stateWriter.state().shiftMicros();
  }

  /**
   * Sends all records, and waits until they are acknowledged.
   *
   * @throws CommandException if a line is invalid with --strict, or if an input is damaged
   */
  void run() throws IOException, InterruptedException {
    boolean startsAgain;
    do {
      ReplayPosition beginning = position;
      long sentBefore = counts.sent();
      runRound();
      boolean isEmpty = beginning.isBeginning() && counts.sent() == sentBefore;
      startsAgain = settings.loop() && !isEmpty;
      if (startsAgain) {
        startNextRound();
      }
    } while (startsAgain);
    publisher.flush();
  }

  private void startNextRound() {
    position = position.nextRound();
    setShift(null);
    pacer.restart();
    updateState();
  }

  ReplayCounts counts() {
    return counts;
  }

  private void runRound() throws IOException, InterruptedException {
    if (settings.shift() == TimeShift.END && shiftMicros == null) {
      shiftTo(LatestEventTime.of(settings));
    }
    try (ReplayLineReader lines = new ReplayLineReader(settings.inputs(), standard, counter)) {
      lines.skipTo(position);
      for (ReplayLine line = lines.next(); line != null; line = lines.next()) {
        process(line);
        position = lines.position(position.round());
        updateState();
      }
    }
  }

  private void updateState() {
    stateWriter.update(position, counts);
  }

  private void process(ReplayLine line) throws IOException, InterruptedException {
    if (line.isInvalid()) {
      reportInvalid(line);
      counts = counts.andInvalid();
      return;
    }
    Decoded value = AnyTimeDecoder.decode(line.recorded().value());
    if (!settings.selection().matches(value)) {
      counts = counts.andSkipped();
      return;
    }
    awaitDue(line, value);
    RecordedRecord rewritten = rewritten(line.recorded(), value);
    stateWriter.beforeSending();
    publisher.send(rewritten);
    counts = counts.andSent();
  }

  private void reportInvalid(ReplayLine line) {
    if (settings.strict()) {
      throw new CommandException(line.message());
    }
    if (counts.invalid() < MAX_PRINTED) {
      printLine.accept(line.message());
    } else if (counts.invalid() == MAX_PRINTED) {
      printLine.accept("more invalid lines are only counted");
    }
  }

  private void awaitDue(ReplayLine line, Decoded value) throws InterruptedException {
    if (!line.input().equals(currentInput)) {
      currentInput = line.input();
      pacer.restart();
    }
    pacer.await(time(line.recorded(), value));
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** Kafka's timestamp or, if it is unknown, the event time. */
  private static long time(RecordedRecord recorded, Decoded value) {
    if (recorded.timestampMillis() != RecordedRecord.UNKNOWN) {
      return TimeUnit.MILLISECONDS.toMicros(recorded.timestampMillis());
    }
    return value instanceof Spin spin ? spin.eventTimeMicros() : EventTime.NONE;
  }

  private RecordedRecord rewritten(RecordedRecord recorded, Decoded value) {
    if (!(value instanceof Spin spin)) {
      return recorded;
    }
    if (settings.shift() == TimeShift.START && shiftMicros == null) {
      shiftTo(PlausibleTime.of(recorded, spin));
    }
    SpinRewriter rewriter =
        new SpinRewriter(shiftMicros == null ? 0 : shiftMicros, position.round());
    if (!rewriter.canShift(spin.eventTimeMicros())) {
      counts = counts.andUnshifted();
    }
    byte[] key = recorded.key() == null && !recorded.hasOffset() ? key(spin) : recorded.key();
    return new RecordedRecord(
        recorded.partition(),
        recorded.offset(),
        recorded.timestampMillis(),
        key,
        rewriter.rewrite(recorded.value()));
  }

  private static byte[] key(Spin spin) {
    return Integer.toString(spin.playerId()).getBytes(UTF_8);
  }

  private void shiftTo(long micros) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    setShift(micros == EventTime.NONE ? null : now - micros);
  }

  private void setShift(Long micros) {
    shiftMicros = micros;
    stateWriter.setShift(micros);
  }

  @Override
  public long done() {
    return publisher.acknowledged();
  }

  @Override
  public double fraction() {
    boolean isKnown = settings.isRepeatable() && !settings.loop() && settings.bytes() > 0;
    return isKnown ? Math.min(1, (double) counter.bytes() / settings.bytes()) : Double.NaN;
  }

  @Override
  public boolean isWaiting() {
    return publisher.sent() > publisher.acknowledged();
  }
}
