package io.spinboard.bench.campaigns;

import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.throughput.ThroughputRuns;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.cli.CommandException;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/** Runs the pipeline on a topic with campaigns that were added before. */
public final class CampaignsRun {
  /** The number of games in the workload. */
  public static final int GAMES = 100;

  private static final long POLL_MILLIS = 50;
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final LocalStack stack;
  private final ThroughputRuns throughputs;

  /** Creates a runner of the benchmark. */
  public CampaignsRun(LocalStack stack, ThroughputRuns throughputs) {
    this.stack = stack;
    this.throughputs = throughputs;
  }

  /**
   * Runs the pipeline on a topic.
   *
   * @throws CommandException if boards of campaigns are missing or incomplete at the end
   */
  public Throughput run(CampaignLoad load, LoadedTopic topic)
      throws IOException, SQLException, InterruptedException {
    LocalDatabase database = stack.createDatabase();
    SortedMap<Integer, Long> games = topic.recount().spinsByGame();
    try (BenchCampaigns campaigns = BenchCampaigns.of(database)) {
      campaigns.add(load, games);
      return throughputs.boards(
          load, topic, database, List.of(), process -> awaitBoards(load, campaigns, games));
    }
  }

  /** Waits for the boards of campaigns, which are published shortly after those of players. */
  private static void awaitBoards(
      CampaignLoad load, BenchCampaigns campaigns, SortedMap<Integer, Long> games)
      throws SQLException, InterruptedException {
    long startNanos = System.nanoTime();
    int finished = campaigns.finished(load, games);
    while (finished < load.live()) {
      if (System.nanoTime() - startNanos > TIMEOUT.toNanos()) {
        throw new CommandException(
            "%s: only %d campaigns have complete boards".formatted(load.label(), finished));
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      finished = campaigns.finished(load, games);
    }
  }
}
