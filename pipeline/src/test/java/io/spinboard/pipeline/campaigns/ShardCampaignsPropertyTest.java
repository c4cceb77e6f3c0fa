package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.NaiveCampaignRecount;
import io.spinboard.oracle.boards.CampaignStandingRow;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Adds, changes and ends campaigns while spins arrive, and compares them with a naive recount. */
class ShardCampaignsPropertyTest {
  private static final int SPINS = 2_000;

  /** Fewer spins than this are all in a shard's log. */
  private static final int LOGGED = SpinLog.GENERATION;

  private static final List<Scoring> SCORINGS = List.of(Scoring.values());

  private final TreeMap<Integer, Campaign> campaigns = new TreeMap<>();
  private long revision;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void completeStandingsEqualTheRecount(long seed) throws IOException {
    addAndCheck(seed, SPINS, now -> 2 / 3.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void theStandingsDoNotDependOnHowOftenTheyAreRead(long seed) throws IOException {
    // Often, and in turn so rarely that the buffer fills up.
    addAndCheck(seed, 10 * SPINS, now -> now / SPINS % 2 == 0 ? 0.1 : 0.01);
  }

  /**
   * Reads the standings with some probability after each batch of 20 spins on average.
   *
   * @param readProbability by the number of spins so far
   */
  private void addAndCheck(long seed, int upTo, IntToDoubleFunction readProbability)
      throws IOException {
    Random random = new Random(seed);
    Subject subject = random.nextBoolean() ? Subject.PLAYER : Subject.TEAM;
    List<Spin> spins = new ArrayList<>();
    ShardCampaigns shard = new ShardCampaigns(Long.MIN_VALUE);
    int exact = 0;
    int checked = 0;
    for (int change = 1; spins.size() < upTo; change++) {
      change(random, subject, spins.size());
      CampaignList list = new CampaignList(change, List.copyOf(campaigns.values()));
      shard.refresh(list.of(subject));
      List<Spin> next = someSpins(spins.size(), random);
      shard.add(next, list.of(subject));
      spins.addAll(next);
      if (random.nextInt(4) == 0) {
        shard = roundTrip(new ShardCampaignsCoder(), shard);
      }
      if (random.nextDouble() > readProbability.applyAsDouble(spins.size())) {
        continue;
      }
      shard.flush(list.of(subject));
      for (CampaignCounter counter : shard.counters()) {
        checked++;
        exact += check(counter, spins) ? 1 : 0;
      }
    }
    // Otherwise the test compares too little.
    assertThat(exact, greaterThan(checked / 4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void changesThatTheLogCoversLeaveStandingsComplete(long seed) {
    Random random = new Random(seed);
    Subject subject = random.nextBoolean() ? Subject.PLAYER : Subject.TEAM;
    ShardCampaigns shard = new ShardCampaigns(Long.MIN_VALUE);
    List<Spin> spins = new ArrayList<>();
    for (int change = 1; spins.size() < LOGGED - 40; change++) {
      change(random, subject, spins.size());
      CampaignList list = new CampaignList(change, List.copyOf(campaigns.values()));
      shard.refresh(list.of(subject));
      List<Spin> next = someSpins(spins.size(), random);
      shard.add(next, list.of(subject));
      spins.addAll(next);
      if (random.nextInt(3) == 0) {
        shard.flush(list.of(subject));
      }
    }
    shard.flush(new CampaignList(0, List.copyOf(campaigns.values())).of(subject));
    for (CampaignCounter counter : shard.counters()) {
      assertThat(check(counter, spins), is(true));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void aLargeBatchIsCountedLikeSingleSpins(long seed) {
    Random random = new Random(seed);
    List<Spin> spins = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      change(random, Subject.PLAYER, 300);
    }
    while (spins.size() < SPINS) {
      spins.addAll(someSpins(spins.size(), random));
    }
    CampaignList list = new CampaignList(1, List.copyOf(campaigns.values()));
    ShardCampaigns shard = new ShardCampaigns(Long.MIN_VALUE);
    shard.refresh(list.of(Subject.PLAYER));

    shard.add(spins, list.of(Subject.PLAYER));
    shard.flush(list.of(Subject.PLAYER));

    for (CampaignCounter counter : shard.counters()) {
      assertThat(check(counter, spins), is(true));
    }
    assertThat(shard.counters().isEmpty(), is(false));
  }

  @Test
  void spinsBeforeTheCloseAreNotCountedAgainWhenTheEndMovesTwice() {
    Campaign campaign = with(anyCampaign(1, Subject.PLAYER, 0, new Random(1)), 1, 900, 0, 9);
    List<Spin> spins = someSpins(300, new Random(4));
    CampaignList list = new CampaignList(1, List.of(campaign));
    ShardCampaigns shard = new ShardCampaigns(Long.MIN_VALUE);
    shard.refresh(list.of(Subject.PLAYER));
    shard.add(spins, list.of(Subject.PLAYER));
    long counted = spins.stream().filter(campaign::counts).count();

    shard.close(any -> true, list.of(Subject.PLAYER));
    shard.refresh(new CampaignList(2, List.of(with(campaign, 2, 1_000, 0, 9))).of(Subject.PLAYER));
    shard.refresh(new CampaignList(3, List.of(with(campaign, 3, 1_100, 0, 9))).of(Subject.PLAYER));

    assertThat(counted, greaterThan(0L));
    CampaignReport.Whole whole = shard.counters().iterator().next().report(0);
    assertThat(whole.spins(), is(counted));
    assertThat(whole.complete(), is(false));
  }

  private static boolean check(CampaignCounter counter, List<Spin> spins) {
    CampaignReport.Whole whole = counter.report(0);
    if (whole.complete()) {
      NaiveCampaignRecount recount =
          new NaiveCampaignRecount(new CampaignBoardRules(counter.campaign(), null), spins);
      assertThat(
          whole.top(),
          is(recount.rows().stream().map(ShardCampaignsPropertyTest::standing).toList()));
      assertThat(whole.spins(), is(recount.totals().spins()));
    }
    return whole.complete();
  }

  private static CampaignStanding standing(CampaignStandingRow row) {
    long reached = ChronoUnit.MICROS.between(Instant.EPOCH, row.reachedAt());
    return new CampaignStanding(row.subjectId(), row.name(), row.score(), row.spins(), reached);
  }

  /** Adds, changes or removes a campaign. */
  private void change(Random random, Subject subject, int now) {
    int id = random.nextInt(5);
    Campaign known = campaigns.get(id);
    int action = random.nextInt(10);
    if (known == null || action == 0) {
      campaigns.put(id, anyCampaign(id, subject, now, random));
    } else if (action < 3) {
      long ends = Math.max(known.startsAtMicros() + 1, now - 40L + random.nextInt(80));
      campaigns.put(id, with(known, ++revision, ends, known.minSpins(), known.boardSize()));
    } else if (action < 5) {
      campaigns.put(
          id,
          with(
              known,
              known.revision(),
              known.endsAtMicros(),
              random.nextInt(4),
              1 + random.nextInt(4)));
    } else if (action == 5) {
      campaigns.remove(id);
    }
  }

  private Campaign anyCampaign(int id, Subject subject, int now, Random random) {
    Scoring scoring = SCORINGS.get(random.nextInt(SCORINGS.size()));
    long starts = now - 100L + random.nextInt(200);
    return new Campaign(
        id,
        ++revision,
        "any",
        starts,
        starts + 1 + random.nextInt(random.nextBoolean() ? 600 : 6_000),
        random.nextBoolean() ? null : Set.of(random.nextInt(4), random.nextInt(4) + 4),
        random.nextInt(8) == 0 ? other(subject) : subject,
        scoring,
        random.nextInt(3),
        random.nextInt(3),
        1 + random.nextInt(6),
        0,
        PrizeTies.SHARE);
  }

  private static Subject other(Subject subject) {
    return subject == Subject.PLAYER ? Subject.TEAM : Subject.PLAYER;
  }

  private static Campaign with(
      Campaign c, long revision, long endsAtMicros, int minSpins, int boardSize) {
    return new Campaign(
        c.id(),
        revision,
        c.name(),
        c.startsAtMicros(),
        endsAtMicros,
        c.gameIds(),
        c.subject(),
        c.scoring(),
        c.minStake(),
        minSpins,
        boardSize,
        c.recentMicros(),
        c.prizeTies());
  }

  /** About one spin per microsecond, slightly out of order, each with a team. */
  private static List<Spin> someSpins(int now, Random random) {
    List<Spin> spins = new ArrayList<>();
    int count = random.nextInt(40);
    for (int i = 0; i < count; i++) {
      String name = random.nextInt(3) == 0 ? null : "name " + random.nextInt(3);
      spins.add(
          new Spin(
              random.nextInt(9),
              random.nextInt(8),
              random.nextInt(5),
              random.nextInt(6),
              now + i - random.nextInt(20),
              random.nextInt(4),
              name,
              null));
    }
    return spins;
  }
}
