package io.spinboard.local.demo;

import io.spinboard.local.LocalStack;
import io.spinboard.oracle.boards.BoardDifference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;
import picocli.CommandLine.ExitCode;

/** The demo while everything runs: shows the boards, and in the end checks them. */
final class DemoRun {
  private static final Duration REDRAW = Duration.ofSeconds(1);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LocalStack stack;
  private final DemoPipeline pipeline;
  private final DemoBoardReader reader;
  private final SimulatedPlayers feed;
  private final CountedRate rate = new CountedRate();
  private final long begun = System.nanoTime();
  private BoardSnapshot last;
  private BoardSnapshot shown;

  DemoRun(LocalStack stack, DemoPipeline pipeline, DemoBoardReader reader, SimulatedPlayers feed) {
    this.stack = stack;
    this.pipeline = pipeline;
    this.reader = reader;
    this.feed = feed;
  }

  /** Plays to the end; an interrupt ends it too. */
  DemoResult play(DemoDisplay view) throws DemoException {
    try (view) {
      last = reader.read();
      while (!feed.isOver()) {
        look(view, REDRAW, false);
      }
      return check(view);
    } catch (InterruptedException | InterruptException stopped) {
      // Everything else is closed in peace.
      boolean unused = Thread.interrupted();
      return new DemoResult(ExitCode.OK, last, List.of(summary("Stopped")));
    }
  }

  private void look(DemoDisplay view, Duration pause, boolean waiting)
      throws DemoException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    pipeline.requireRunning();
    last = reader.read();
    boolean due = shown == null || !last.readAt().isBefore(shown.readAt().plus(REDRAW));
    if (due || !waiting) {
      double perSecond = rate.at(last.readAt(), last.accounting().counted());
      view.show(new DemoStatus(last, shown, feed.sent(), perSecond, waiting));
      shown = last;
    }
  }

  private DemoResult check(DemoDisplay view) throws DemoException, InterruptedException {
    TopicRecount recount = TopicRecount.of(stack.bootstrapServers(), LocalStack.TOPIC);
    BoardDifference difference = awaitAgreement(view, recount);
    List<String> words = new ArrayList<>(List.of(summary("Done")));
    if (!isComplete(recount)) {
      words.add(
          "Checked: of %,d records in the topic only %,d are accounted for."
              .formatted(recount.records(), last.accounting().consumed()));
    } else if (difference.isEmpty()) {
      words.add(
          "Checked: the boards equal an independent recount of %,d spins."
              .formatted(recount.records()));
      words.add("Checked: so do those of %d campaigns.".formatted(reader.readCampaigns().size()));
      return new DemoResult(ExitCode.OK, last, words);
    }
    words.addAll(difference.lines());
    return new DemoResult(ExitCode.SOFTWARE, last, words);
  }

  /** Waits as long as the boards come closer, and a while longer. */
  private BoardDifference awaitAgreement(DemoDisplay view, TopicRecount recount)
      throws DemoException, InterruptedException {
    long progressAt = System.nanoTime();
    long consumed = -1;
    BoardDifference difference = recount.compare(last, reader.readCampaigns());
    while (!isComplete(recount) || !difference.isEmpty()) {
      if (last.accounting().consumed() != consumed) {
        consumed = last.accounting().consumed();
        progressAt = System.nanoTime();
      } else if (System.nanoTime() - progressAt > PATIENCE.toNanos()) {
        break;
      }
      look(view, LOOK_AGAIN, true);
      difference = recount.compare(last, reader.readCampaigns());
    }
    return difference;
  }

  private boolean isComplete(TopicRecount recount) {
    return last.accounting().consumed() == recount.records();
  }

  private String summary(String how) {
    double seconds = (System.nanoTime() - begun) / (double) TimeUnit.SECONDS.toNanos(1);
    return "%s after %.1f s: %,d spins sent, %,d counted on the boards."
        .formatted(how, seconds, feed.sent(), last.accounting().counted());
  }
}
