package io.spinboard.bench.campaigns;

import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.throughput.ThroughputRuns;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.cli.Refusal;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;

/** Lets Spinboard count a topic with campaigns that were set up before. */
public final class CampaignsRun {
  /** As many as a casino with a hundred promotions has, or fewer. */
  public static final int GAMES = 100;

  private static final long LOOK_EVERY_MILLIS = 50;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final LocalStack stack;
  private final ThroughputRuns throughputs;

  /** Measures as {@code throughputs} does. */
  public CampaignsRun(LocalStack stack, ThroughputRuns throughputs) {
    this.stack = stack;
    this.throughputs = throughputs;
  }

  /**
   * Measures with a topic.
   *
   * @throws Refusal if a campaign's boards are missing or lack spins in the end
   */
  public Throughput run(CampaignLoad promotions, LoadedTopic topic)
      throws IOException, SQLException, InterruptedException {
    LocalDatabase database = stack.createDatabase();
    SortedMap<Integer, Long> games = topic.recount().spinsByGame();
    try (BenchCampaigns campaigns = BenchCampaigns.of(database)) {
      campaigns.add(promotions, games);
      return throughputs.boards(
          promotions,
          topic,
          database,
          List.of(),
          program -> awaitBoards(promotions, campaigns, games));
    }
  }

  /** They come a moment after those that the run is over with. */
  private static void awaitBoards(
      CampaignLoad promotions, BenchCampaigns campaigns, SortedMap<Integer, Long> games)
      throws SQLException, InterruptedException {
    long begun = System.nanoTime();
    int finished = campaigns.finished(promotions, games);
    while (finished < promotions.live()) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new Refusal(
            "%s: the boards of only %d of them are right".formatted(promotions.words(), finished));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
      finished = campaigns.finished(promotions, games);
    }
  }
}
