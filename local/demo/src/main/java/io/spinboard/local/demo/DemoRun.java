package io.spinboard.local.demo;

import io.spinboard.local.LocalStack;
import io.spinboard.oracle.boards.BoardDifference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.ExitCode;

/** Shows the boards while the demo runs, and checks them at the end. */
final class DemoRun {
  private static final Duration REDRAW_INTERVAL = Duration.ofSeconds(1);
  private static final Duration RECHECK_INTERVAL = Duration.ofMillis(200);
  private static final Duration PROGRESS_TIMEOUT = Duration.ofMinutes(2);

  private final LocalStack stack;
  private final DemoPipeline pipeline;
  private final DemoBoardReader reader;
  private final SimulatedPlayers players;
  private final CountedRate rate = new CountedRate();
  private final long startNanos = System.nanoTime();
  private BoardSnapshot last;
  private BoardSnapshot shown;

  DemoRun(
      LocalStack stack, DemoPipeline pipeline, DemoBoardReader reader, SimulatedPlayers players) {
    this.stack = stack;
    this.pipeline = pipeline;
    this.reader = reader;
    this.players = players;
  }

  /** Runs until all spins are sent and checked, or until the thread is interrupted. */
  DemoResult run(DemoDisplay display) throws DemoException {
    try (display) {
      last = reader.read();
      while (!players.isDone()) {
        refresh(display, REDRAW_INTERVAL, false);
      }
      return check(display);
    } catch (InterruptedException | InterruptException stopped) {
      // The servers are stopped after this and must not be interrupted.
      boolean unused = Thread.interrupted();
      return new DemoResult(ExitCode.OK, last, List.of(summary("Stopped")));
    }
  }

  private void refresh(DemoDisplay display, Duration pause, boolean checking)
      throws DemoException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    pipeline.requireRunning();
    last = reader.read();
    boolean due = shown == null || !last.readAt().isBefore(shown.readAt().plus(REDRAW_INTERVAL));
    if (due || !checking) {
      double perSecond = rate.at(last.readAt(), last.accounting().counted());
      display.show(new DemoStatus(last, shown, players.sent(), perSecond, checking));
      shown = last;
    }
  }

  private DemoResult check(DemoDisplay display) throws DemoException, InterruptedException {
    TopicRecount recount = TopicRecount.of(stack.bootstrapServers(), LocalStack.TOPIC);
    BoardDifference difference = awaitEqualBoards(display, recount);
    List<String> lines = new ArrayList<>(List.of(summary("Done")));
    if (!isComplete(recount)) {
      lines.add(
          "Check failed: only %2$,d of %1$,d records in the topic are accounted for."
              .formatted(recount.records(), last.accounting().consumed()));
    } else if (difference.isEmpty()) {
      lines.add(
          "Checked: the boards equal an independent recount of %,d spins."
              .formatted(recount.records()));
      lines.add(
          "Checked: the boards of %d campaigns equal their recount."
              .formatted(reader.readCampaigns().size()));
      return new DemoResult(ExitCode.OK, last, lines);
    }
    lines.addAll(difference.lines());
    return new DemoResult(ExitCode.SOFTWARE, last, lines);
  }

  /**
   * Waits until the boards equal the recount. Gives up if nothing more is counted for two minutes.
   */
  private BoardDifference awaitEqualBoards(DemoDisplay display, TopicRecount recount)
      throws DemoException, InterruptedException {
    long progressAt = System.nanoTime();
    long consumed = -1;
    BoardDifference difference = recount.compare(last, reader.readCampaigns());
    while (!isComplete(recount) || !difference.isEmpty()) {
      if (last.accounting().consumed() != consumed) {
        consumed = last.accounting().consumed();
        progressAt = System.nanoTime();
      } else if (System.nanoTime() - progressAt > PROGRESS_TIMEOUT.toNanos()) {
        break;
      }
      refresh(display, RECHECK_INTERVAL, true);
      difference = recount.compare(last, reader.readCampaigns());
    }
    return difference;
  }

  private boolean isComplete(TopicRecount recount) {
    return last.accounting().consumed() == recount.records();
  }

  private String summary(String outcome) {
    double seconds = (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    return "%s after %.1f s: %,d spins sent, %,d counted on the boards."
        .formatted(outcome, seconds, players.sent(), last.accounting().counted());
  }
}
