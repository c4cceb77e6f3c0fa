package io.spinboard.replay.playback;

import io.spinboard.cli.CommandException;
import io.spinboard.cli.kafka.TopicOptions;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.cli.progress.ProgressDisplay;
import io.spinboard.cli.text.HumanReadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.common.errors.InterruptException;

/** One playback of recordings to a topic, from its beginning to the last word about it. */
final class Playback {
  /** So many records may be sent twice at worst. With a tempo, there is time to ask more often. */
  private static final long CHUNK = 1_000;

  private static final long CHUNK_AT_ONCE = 10_000;

  private final TopicOptions connection;
  private final Script script;
  private final Path stateFile;
  private final boolean resend;
  private final InputStream standard;
  private final PrintWriter err;
  private final boolean terminal;
  private final boolean keyboard;
  private final long begun = System.nanoTime();
  private ProgressDisplay progress;

  /**
   * @param stateFile where to keep how far it is; null for nowhere
   * @param resend whether records may be sent twice
   * @param standard standard input
   * @param terminal whether somebody is watching
   * @param keyboard whether standard input tells when to take a break
   */
  Playback(
      TopicOptions connection,
      Script script,
      Path stateFile,
      boolean resend,
      InputStream standard,
      PrintWriter err,
      boolean terminal,
      boolean keyboard) {
    this.connection = connection;
    this.script = script;
    this.stateFile = stateFile;
    this.resend = resend;
    this.standard = standard;
    this.err = err;
    this.terminal = terminal;
    this.keyboard = keyboard;
  }

  /**
   * Plays until the end or an interrupt.
   *
   * @return whether everything that was sent has arrived
   * @throws CommandException if the state does not allow it, or a line is broken and must not be
   */
  boolean play() throws IOException {
    State state = state();
    if (state.complete()) {
      err.printf("all of it was sent already; without %s it is sent again%n", stateFile);
      return true;
    }
    try {
      TopicSpec topic = connection.existingTopic();
      return play(state, new Publisher(connection.clientConfig(), topic, script.keepsTimestamps()));
    } catch (InterruptException stopped) {
      Thread.interrupted();
      return true;
    }
  }

  private State state() throws IOException {
    Properties identity = script.identity(connection.topic());
    if (stateFile == null || !Files.exists(stateFile)) {
      return State.beginning(identity);
    }
    State state = State.read(stateFile, identity);
    if (state.ahead() > 0 && !resend) {
      throw new CommandException(
          "it was killed: up to %s after line %d of %s may have arrived already; --resend sends"
                  .formatted(
                      HumanReadable.count(state.ahead(), "record"),
                      state.mark().line(),
                      script.inputs().get(state.mark().input()))
              + " them again");
    }
    return state;
  }

  private boolean play(State state, Publisher publisher) throws IOException {
    boolean atOnce = script.speed() == Tempo.UNBOUNDED;
    Ledger ledger = new Ledger(stateFile, state, atOnce ? CHUNK_AT_ONCE : CHUNK, publisher);
    boolean complete = false;
    try (publisher;
        Breaks breaks = new Breaks(standard, this::say)) {
      Tempo tempo = new Tempo(script.speed(), breaks);
      Player player = new Player(script, standard, publisher, ledger, tempo, this::say);
      complete = play(player, breaks);
    } finally {
      // Also after a failure: what is known of what was sent is worth keeping, and telling.
      boolean arrived = publisher.sent() == publisher.acknowledged();
      if (arrived) {
        ledger.end(complete);
      }
      report(publisher, state.counts(), ledger.state().counts(), complete);
    }
    return publisher.sent() == publisher.acknowledged();
  }

  private boolean play(Player player, Breaks breaks) throws IOException {
    try (ProgressDisplay shown =
        new ProgressDisplay(player, "sent", "records", connection.describeKafka(), err, terminal)) {
      progress = shown;
      if (keyboard) {
        breaks.listen();
      }
      player.play();
      return true;
    } catch (InterruptedException | InterruptException stopped) {
      // The Kafka client sets the flag again; here it has done its duty.
      Thread.interrupted();
      return false;
    }
  }

  private void say(String line) {
    progress.printLine(line);
  }

  private void report(Publisher publisher, Counts before, Counts after, boolean complete) {
    String hint = complete || stateFile == null ? "" : "; the same command goes on from there";
    err.printf(
        "sent %s in %s%s%n",
        HumanReadable.count(publisher.acknowledged(), "record"),
        HumanReadable.secondsSince(begun),
        hint);
    row(after.skipped() - before.skipped(), "skipped by filters");
    row(after.broken() - before.broken(), "broken lines");
    row(
        after.unmoved() - before.unmoved(),
        "left at their event times, which would have left the years 0001 to 9999");
    long lost = publisher.sent() - publisher.acknowledged();
    if (lost > 0) {
      err.printf(Locale.ROOT, "%,d more were not acknowledged%n", lost);
    }
  }

  private void row(long count, String words) {
    if (count > 0) {
      err.printf(Locale.ROOT, "%,14d %s%n", count, words);
    }
  }
}
