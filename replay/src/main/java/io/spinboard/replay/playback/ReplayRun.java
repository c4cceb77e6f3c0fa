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

/** One run of {@code replay}: checks the state, sends the records and prints the result. */
final class ReplayRun {
  /** The maximum number of records sent twice after a kill; a paced replay waits more often. */
  private static final long CHUNK = 1_000;

  private static final long CHUNK_UNPACED = 10_000;

  private final TopicOptions connection;
  private final ReplaySettings settings;
  private final Path stateFile;
  private final boolean resend;
  private final InputStream standard;
  private final PrintWriter err;
  private final boolean terminal;
  private final boolean keyboard;
  private final long startNanos = System.nanoTime();
  private ProgressDisplay progress;

  /**
   * @param stateFile the state file; null for none
   * @param resend whether records may be sent twice
   * @param standard standard input
   * @param terminal whether progress is shown
   * @param keyboard whether Enter pauses and resumes
   */
  ReplayRun(
      TopicOptions connection,
      ReplaySettings settings,
      Path stateFile,
      boolean resend,
      InputStream standard,
      PrintWriter err,
      boolean terminal,
      boolean keyboard) {
    this.connection = connection;
    this.settings = settings;
    this.stateFile = stateFile;
    this.resend = resend;
    this.standard = standard;
    this.err = err;
    this.terminal = terminal;
    this.keyboard = keyboard;
  }

  /**
   * Replays until the end or an interrupt.
   *
   * @return whether everything that was sent was acknowledged
   * @throws CommandException if the state file does not allow it, or if a line is invalid with
   *     --strict
   */
  boolean run() throws IOException {
    ReplayState state = state();
    if (state.complete()) {
      err.printf("all records were sent already; remove %s to send them again%n", stateFile);
      return true;
    }
    try {
      TopicSpec topic = connection.existingTopic();
      return run(
          state, new RecordPublisher(connection.clientConfig(), topic, settings.keepsTimestamps()));
    } catch (InterruptException stopped) {
      Thread.interrupted();
      return true;
    }
  }

  private ReplayState state() throws IOException {
    Properties identity = settings.identity(connection.topic());
    if (stateFile == null || !Files.exists(stateFile)) {
      return ReplayState.beginning(identity);
    }
    ReplayState state = ReplayState.read(stateFile, identity);
    if (state.ahead() > 0 && !resend) {
      throw new CommandException(
          "the last run was killed: up to %s after line %d of %s may have been sent; use --resend to"
                  .formatted(
                      HumanReadable.count(state.ahead(), "record"),
                      state.position().line(),
                      settings.inputs().get(state.position().input()))
              + " send them again");
    }
    return state;
  }

  private boolean run(ReplayState state, RecordPublisher publisher) throws IOException {
    boolean isUnpaced = settings.speed() == ReplayPacer.UNBOUNDED;
    ReplayStateWriter stateWriter =
        new ReplayStateWriter(stateFile, state, isUnpaced ? CHUNK_UNPACED : CHUNK, publisher);
    boolean complete = false;
    try (publisher;
        KeyboardPause pause = new KeyboardPause(standard, this::printLine)) {
      ReplayPacer pacer = new ReplayPacer(settings.speed(), pause, ReplayClock.SYSTEM);
      Replayer replayer =
          new Replayer(settings, standard, publisher, stateWriter, pacer, this::printLine);
      complete = run(replayer, pause);
    } finally {
      // Also after a failure, so that the state file and the result are up to date.
      boolean acknowledged = publisher.sent() == publisher.acknowledged();
      if (acknowledged) {
        stateWriter.end(complete);
      }
      report(publisher, state.counts(), stateWriter.state().counts(), complete);
    }
    return publisher.sent() == publisher.acknowledged();
  }

  private boolean run(Replayer replayer, KeyboardPause pause) throws IOException {
    try (ProgressDisplay shown =
        new ProgressDisplay(
            replayer, "sent", "records", connection.describeKafka(), err, terminal)) {
      progress = shown;
      if (keyboard) {
        pause.start();
      }
      replayer.run();
      return true;
    } catch (InterruptedException | InterruptException stopped) {
      // The Kafka client sets the interrupt flag again.
      Thread.interrupted();
      return false;
    }
  }

  private void printLine(String line) {
    progress.printLine(line);
  }

  private void report(
      RecordPublisher publisher, ReplayCounts before, ReplayCounts after, boolean complete) {
    String hint = complete || stateFile == null ? "" : "; run the same command again to continue";
    err.printf(
        "sent %s in %s%s%n",
        HumanReadable.count(publisher.acknowledged(), "record"),
        HumanReadable.secondsSince(startNanos),
        hint);
    row(after.skipped() - before.skipped(), "skipped by filters");
    row(after.invalid() - before.invalid(), "invalid lines");
    row(
        after.unshifted() - before.unshifted(),
        "sent with their event times unchanged, as shifted ones would be outside of years 0001 to"
            + " 9999");
    long lost = publisher.sent() - publisher.acknowledged();
    if (lost > 0) {
      err.printf(Locale.ROOT, "%,d more records were not acknowledged%n", lost);
    }
  }

  private void row(long count, String label) {
    if (count > 0) {
      err.printf(Locale.ROOT, "%,14d %s%n", count, label);
    }
  }
}
