package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.PrizeTies;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Standing;
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

/** Campaigns are added, changed and ended while spins flow. */
class ShardCampaignsPropertyTest {
  private static final int SPINS = 2_000;

  /** As many as a shard can take back. */
  private static final int LATEST = 512;

  private static final List<Scoring> SCORINGS = List.of(Scoring.values());

  private final TreeMap<Integer, Campaign> campaigns = new TreeMap<>();
  private long revision;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void whatCallsItselfCompleteIsAsTheRulesHaveIt(long seed) throws IOException {
    playAndCheck(seed, SPINS, now -> 2 / 3.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void howRarelyCountsAreLookedAtMakesNoDifference(long seed) throws IOException {
    // Now often, then so rarely that many spins wait.
    playAndCheck(seed, 10 * SPINS, now -> now / SPINS % 2 == 0 ? 0.1 : 0.01);
  }

  /** Looks with some probability after each message, of 20 spins on average. */
  private void playAndCheck(long seed, int upTo, IntToDoubleFunction looks) throws IOException {
    Random random = new Random(seed);
    Subject subject = random.nextBoolean() ? Subject.PLAYER : Subject.TEAM;
    List<Spin> spins = new ArrayList<>();
    ShardCampaigns shard = new ShardCampaigns(Long.MIN_VALUE);
    int exact = 0;
    int seen = 0;
    for (int change = 1; spins.size() < upTo; change++) {
      change(random, subject, spins.size());
      CampaignList list = new CampaignList(change, List.copyOf(campaigns.values()));
      shard.follow(list, subject);
      List<Spin> next = someSpins(spins.size(), random);
      shard.tell(next, list, subject);
      spins.addAll(next);
      if (random.nextInt(4) == 0) {
        shard = roundTrip(new ShardCampaignsCoder(), shard);
      }
      if (random.nextDouble() > looks.applyAsDouble(spins.size())) {
        continue;
      }
      shard.countWaiting(list, subject);
      for (CampaignCount count : shard.counts()) {
        seen++;
        exact += check(count, spins) ? 1 : 0;
      }
    }
    // Or nothing was seen here.
    assertThat(exact, greaterThan(seen / 4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatIsKnownBeforeTheLatestSpinsHavePassedIsComplete(long seed) {
    Random random = new Random(seed);
    Subject subject = random.nextBoolean() ? Subject.PLAYER : Subject.TEAM;
    ShardCampaigns shard = new ShardCampaigns(Long.MIN_VALUE);
    List<Spin> spins = new ArrayList<>();
    for (int change = 1; spins.size() < LATEST - 40; change++) {
      change(random, subject, spins.size());
      CampaignList list = new CampaignList(change, List.copyOf(campaigns.values()));
      shard.follow(list, subject);
      List<Spin> next = someSpins(spins.size(), random);
      shard.tell(next, list, subject);
      spins.addAll(next);
      if (random.nextInt(3) == 0) {
        shard.countWaiting(list, subject);
      }
    }
    shard.countWaiting(new CampaignList(0, List.copyOf(campaigns.values())), subject);
    for (CampaignCount count : shard.counts()) {
      assertThat(check(count, spins), is(true));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void manySpinsAtOnceAreCountedAsOneByOne(long seed) {
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
    shard.follow(list, Subject.PLAYER);

    shard.tell(spins, list, Subject.PLAYER);
    shard.countWaiting(list, Subject.PLAYER);

    for (CampaignCount count : shard.counts()) {
      assertThat(check(count, spins), is(true));
    }
    assertThat(shard.counts().isEmpty(), is(false));
  }

  @Test
  void whatWasCountedBeforeTheCloseIsNotCountedAgainWhenTheEndMovesTwice() {
    Campaign campaign = with(anyCampaign(1, Subject.PLAYER, 0, new Random(1)), 1, 900, 0, 9);
    List<Spin> spins = someSpins(300, new Random(4));
    CampaignList list = new CampaignList(1, List.of(campaign));
    ShardCampaigns shard = new ShardCampaigns(Long.MIN_VALUE);
    shard.follow(list, Subject.PLAYER);
    shard.tell(spins, list, Subject.PLAYER);
    long counted = spins.stream().filter(campaign::counts).count();

    shard.close(one -> true, list, Subject.PLAYER);
    shard.follow(new CampaignList(2, List.of(with(campaign, 2, 1_000, 0, 9))), Subject.PLAYER);
    shard.follow(new CampaignList(3, List.of(with(campaign, 3, 1_100, 0, 9))), Subject.PLAYER);

    assertThat(counted, greaterThan(0L));
    ShardStandings.Whole whole = shard.counts().iterator().next().whole(0);
    assertThat(whole.spins(), is(counted));
    assertThat(whole.complete(), is(false));
  }

  private static boolean check(CampaignCount count, List<Spin> spins) {
    ShardStandings.Whole whole = count.whole(0);
    if (whole.complete()) {
      NaiveCampaignRecount recount =
          new NaiveCampaignRecount(new CampaignBoardRules(count.campaign(), null), spins);
      assertThat(
          whole.best(),
          is(recount.rows().stream().map(ShardCampaignsPropertyTest::standing).toList()));
      assertThat(whole.spins(), is(recount.totals().spins()));
    }
    return whole.complete();
  }

  private static Standing standing(CampaignStandingRow row) {
    long reached = ChronoUnit.MICROS.between(Instant.EPOCH, row.reachedAt());
    return new Standing(row.subjectId(), row.name(), row.score(), row.spins(), reached);
  }

  /** One campaign is made, changed a little or removed. */
  private void change(Random random, Subject subject, int now) {
    int id = random.nextInt(5);
    Campaign known = campaigns.get(id);
    int what = random.nextInt(10);
    if (known == null || what == 0) {
      campaigns.put(id, anyCampaign(id, subject, now, random));
    } else if (what < 3) {
      long ends = Math.max(known.startsAtMicros() + 1, now - 40L + random.nextInt(80));
      campaigns.put(id, with(known, ++revision, ends, known.minSpins(), known.boardSize()));
    } else if (what < 5) {
      campaigns.put(
          id,
          with(
              known,
              known.revision(),
              known.endsAtMicros(),
              random.nextInt(4),
              1 + random.nextInt(4)));
    } else if (what == 5) {
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

  /** About one a microsecond, somewhat out of order; each names a team. */
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
