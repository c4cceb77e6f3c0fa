package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.progress.ProgressSource;
import io.spinboard.events.Decoded;
import io.spinboard.events.EventTime;
import io.spinboard.events.Spin;
import io.spinboard.recordings.Recorded;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Plays recordings back. One thread plays; any thread may look at it. */
final class Player implements ProgressSource {
  /** More complaints than this tell nobody anything new. */
  private static final int COMPLAINTS = 10;

  private final Script script;
  private final InputStream standard;
  private final Publisher publisher;
  private final Ledger ledger;
  private final Tempo tempo;
  private final Consumer<String> say;
  private final ByteCounter counter = new ByteCounter();
  private Mark mark;
  private Counts counts;
  private Long shiftMicros;
  private Input playing;

  /**
   * @param standard standard input
   * @param ledger knows where to begin
   * @param say tells people a line
   */
  Player(
      Script script,
      InputStream standard,
      Publisher publisher,
      Ledger ledger,
      Tempo tempo,
      Consumer<String> say) {
    this.script = script;
    this.standard = standard;
    this.publisher = publisher;
    this.ledger = ledger;
    this.tempo = tempo;
    this.say = say;
    this.mark = ledger.state().mark();
    this.counts = ledger.state().counts();
    this.shiftMicros = ledger.state().shiftMicros();
  }

  /**
   * Plays until the end, and awaits that all is acknowledged.
   *
   * @throws CommandException if a line is broken and must not be, or what follows cannot be read
   */
  void play() throws IOException, InterruptedException {
    boolean goesOn;
    do {
      Mark beginning = mark;
      long sentBefore = counts.sent();
      playRound();
      boolean isEmpty = beginning.isBeginning() && counts.sent() == sentBefore;
      goesOn = script.loop() && !isEmpty;
      if (goesOn) {
        beginNextRound();
      }
    } while (goesOn);
    publisher.flush();
  }

  private void beginNextRound() {
    mark = mark.nextRound();
    decideShift(null);
    tempo.restart();
    note();
  }

  Counts counts() {
    return counts;
  }

  private void playRound() throws IOException, InterruptedException {
    if (script.shift() == Shift.END && shiftMicros == null) {
      shiftTo(LatestTime.of(script));
    }
    try (Tape tape = new Tape(script.inputs(), standard, counter)) {
      tape.skipTo(mark);
      for (Line line = tape.next(); line != null; line = tape.next()) {
        play(line);
        mark = tape.mark(mark.round());
        note();
      }
    }
  }

  private void note() {
    ledger.reached(mark, counts);
  }

  private void play(Line line) throws IOException, InterruptedException {
    if (line.isBroken()) {
      complain(line);
      counts = counts.andBroken();
      return;
    }
    Decoded value = Values.decode(line.recorded().value());
    if (!script.selection().takes(value)) {
      counts = counts.andSkipped();
      return;
    }
    awaitTurn(line, value);
    Recorded retold = retold(line.recorded(), value);
    ledger.beforeSending();
    publisher.send(retold);
    counts = counts.andSent();
  }

  private void complain(Line line) {
    if (script.strict()) {
      throw new CommandException(line.complaint());
    }
    if (counts.broken() < COMPLAINTS) {
      say.accept(line.complaint());
    } else if (counts.broken() == COMPLAINTS) {
      say.accept("further broken lines are only counted");
    }
  }

  private void awaitTurn(Line line, Decoded value) throws InterruptedException {
    if (!line.input().equals(playing)) {
      playing = line.input();
      tempo.restart();
    }
    tempo.await(time(line.recorded(), value));
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  /** When it was recorded, or failing that when it happened. */
  private static long time(Recorded recorded, Decoded value) {
    if (recorded.timestampMillis() != Recorded.UNKNOWN) {
      return TimeUnit.MILLISECONDS.toMicros(recorded.timestampMillis());
    }
    return value instanceof Spin spin ? spin.eventTimeMicros() : EventTime.NONE;
  }

  private Recorded retold(Recorded recorded, Decoded value) {
    if (!(value instanceof Spin spin)) {
      return recorded;
    }
    if (script.shift() == Shift.START && shiftMicros == null) {
      shiftTo(PlausibleTime.of(recorded, spin));
    }
    Retelling retelling = new Retelling(shiftMicros == null ? 0 : shiftMicros, mark.round());
    if (!retelling.moves(spin.eventTimeMicros())) {
      counts = counts.andUnmoved();
    }
    byte[] key = recorded.key() == null && !recorded.hasPlace() ? key(spin) : recorded.key();
    return new Recorded(
        recorded.partition(),
        recorded.offset(),
        recorded.timestampMillis(),
        key,
        retelling.retell(recorded.value()));
  }

  private static byte[] key(Spin spin) {
    return Integer.toString(spin.playerId()).getBytes(UTF_8);
  }

  private void shiftTo(long micros) {
    long now = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    decideShift(micros == EventTime.NONE ? null : now - micros);
  }

  private void decideShift(Long micros) {
    shiftMicros = micros;
    ledger.shifted(micros);
  }

  @Override
  public long done() {
    return publisher.acknowledged();
  }

  @Override
  public double fraction() {
    boolean known = script.isRepeatable() && !script.loop() && script.bytes() > 0;
    return known ? Math.min(1, (double) counter.bytes() / script.bytes()) : Double.NaN;
  }

  @Override
  public boolean isWaiting() {
    return publisher.sent() > publisher.acknowledged();
  }
}
