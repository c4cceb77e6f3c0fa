package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The state of one shard: its counts in the campaigns that have begun, and its latest spins. With
 * these, a campaign that is added or changed while it is on still counts exactly, as long as the
 * change is known before they have all passed.
 */
public final class ShardCampaigns {
  /**
   * So many spins are counted even if nobody looks. More at a time would cost each a little less,
   * but all of them are in memory and in each checkpoint.
   */
  private static final int MANY = 4 * LatestSpins.ERA;

  private final LatestSpins latest;
  private final Roster roster = new Roster();
  private final Int2ObjectOpenHashMap<CampaignCount> counts = new Int2ObjectOpenHashMap<>();
  private final NavigableSet<Long> asked = new TreeSet<>();

  /**
   * Spins that are not counted yet: the more there are at once, the less each costs. Whatever looks
   * at the counts has them counted first.
   */
  private final List<Spin> waiting = new ArrayList<>();

  /** The greatest event time up to which campaigns have begun here. */
  private long begunMicros;

  /** When the next one begins; not kept, since it can be looked up. */
  private long nextStartMicros = Long.MIN_VALUE;

  /** Which list of campaigns the counts are of. */
  private long change;

  /** Whether a report is to come in any case. */
  private boolean awaitsReport;

  /**
   * The state of a shard that has seen nothing.
   *
   * @param settledMicros the greatest event time of spins that may have been before that
   */
  ShardCampaigns(long settledMicros) {
    this(new LatestSpins(settledMicros), Long.MIN_VALUE, Long.MIN_VALUE, false);
  }

  ShardCampaigns(LatestSpins latest, long begunMicros, long change, boolean awaitsReport) {
    this.latest = latest;
    this.begunMicros = begunMicros;
    this.change = change;
    this.awaitsReport = awaitsReport;
  }

  /** Goes by what is known of campaigns now. */
  void follow(CampaignList list, Subject subject) {
    if (list.change() == change) {
      return;
    }
    change = list.change();
    counts.values().removeIf(count -> list.find(count.campaign().id(), subject) == null);
    if (counts.isEmpty()) {
      roster.clear();
    }
    for (CampaignCount count : counts.values()) {
      Campaign campaign = list.find(count.campaign().id(), subject);
      if (!campaign.equals(count.campaign())) {
        count.redefine(campaign, latest);
      }
    }
    begin(list, subject);
  }

  /** Begins to count campaigns that start up to some moment. */
  void beginBy(long micros, CampaignList list, Subject subject) {
    if (micros > begunMicros) {
      begunMicros = micros;
      if (micros >= nextStartMicros) {
        begin(list, subject);
      }
    }
  }

  private void begin(CampaignList list, Subject subject) {
    for (Campaign campaign : list.begunBy(begunMicros, subject)) {
      if (!counts.containsKey(campaign.id())) {
        boolean complete = latest.settledMicros() < campaign.startsAtMicros();
        CampaignCount count = new CampaignCount(campaign, complete, roster);
        count.countLatest(latest);
        counts.put(campaign.id(), count);
      }
    }
    nextStartMicros = list.nextStart(begunMicros, subject);
  }

  /**
   * Takes in spins, and counts all that wait once they are many.
   *
   * @return how many of these were too late for at least one campaign
   */
  long tell(List<Spin> spins, CampaignList list, Subject subject) {
    // At once, or a campaign could be over before it begins here.
    beginBy(newest(spins), list, subject);
    waiting.addAll(spins);
    return waiting.size() < MANY ? 0 : countWaiting(list, subject);
  }

  /**
   * Counts all spins that were told of.
   *
   * @return how many of those that had not been counted were too late for at least one campaign
   */
  long countWaiting(CampaignList list, Subject subject) {
    int next = Math.max(0, waiting.size() - LatestSpins.ERA);
    long tooLate = next == 0 ? 0 : countSettled(waiting.subList(0, next), list, subject);
    while (next < waiting.size()) {
      int end = Math.min(waiting.size(), next + latest.room());
      tooLate += countLatest(waiting.subList(next, end), list, subject);
      next = end;
    }
    waiting.clear();
    return tooLate;
  }

  /** Counts spins after which a whole era follows at once: nobody can take them back. */
  private long countSettled(List<Spin> spins, CampaignList list, Subject subject) {
    latest.settle(spins);
    counts.values().forEach(CampaignCount::settle);
    return count(spins, false, list, subject);
  }

  /** Counts spins for which the era has room. */
  private long countLatest(List<Spin> spins, CampaignList list, Subject subject) {
    long tooLate = count(spins, true, list, subject);
    if (latest.add(spins)) {
      counts.values().forEach(CampaignCount::turnEra);
    }
    return tooLate;
  }

  private static long newest(List<Spin> spins) {
    long newest = Long.MIN_VALUE;
    for (Spin spin : spins) {
      newest = Math.max(newest, spin.eventTimeMicros());
    }
    return newest;
  }

  /** Campaign by campaign: what one has counted fits into the processor's cache, not all of it. */
  private long count(List<Spin> some, boolean areLatest, CampaignList list, Subject subject) {
    if (counts.isEmpty()) {
      return 0;
    }
    CampaignGames games = list.games(subject);
    Arrivals spins = new Arrivals(some, areLatest, games, subject, roster);
    BitSet late = new BitSet();
    count(spins, 0, spins.size(), games.ofAll(), late);
    for (int game = 0; game < games.size(); game++) {
      if (spins.start(game) < spins.end(game)) {
        count(spins, spins.start(game), spins.end(game), games.ofOne(game), late);
      }
    }
    return late.cardinality();
  }

  private void count(Arrivals spins, int from, int to, Campaign[] campaigns, BitSet late) {
    for (Campaign campaign : campaigns) {
      if (campaign.startsAtMicros() > begunMicros) {
        break;
      }
      counts.get(campaign.id()).add(spins, from, to, late);
    }
  }

  /**
   * Closes the campaigns for which that holds, when all spins that were told of are counted.
   *
   * @return as {@link #countWaiting} does
   */
  long close(Predicate<Campaign> isOver, CampaignList list, Subject subject) {
    List<CampaignCount> over = new ArrayList<>();
    for (CampaignCount count : counts.values()) {
      if (!count.isClosed() && isOver.test(count.campaign())) {
        over.add(count);
      }
    }
    long tooLate = over.isEmpty() ? 0 : countWaiting(list, subject);
    over.forEach(count -> count.close(latest.next()));
    return tooLate;
  }

  /** Forgets what no tick from this one on needs. */
  void forgetBefore(long tickMicros) {
    if (tickMicros > Long.MIN_VALUE) {
      counts.values().forEach(count -> count.forgetBefore(tickMicros));
    }
  }

  /** Whether a report must be set, as there may be news and none is to come yet. */
  boolean awaitReport() {
    boolean sets = !awaitsReport && !counts.isEmpty();
    awaitsReport |= sets;
    return sets;
  }

  /** The report that was to come has come. */
  void reported() {
    awaitsReport = false;
  }

  /** The counts that have news since this was last asked. */
  List<CampaignCount> takeChanged() {
    return counts.values().stream().filter(CampaignCount::takeChanged).toList();
  }

  /** The counts that have news which no spin brought. */
  List<CampaignCount> takeUrgent() {
    return counts.values().stream().filter(CampaignCount::takeUrgent).toList();
  }

  Collection<CampaignCount> counts() {
    return counts.values();
  }

  void restore(CampaignCount count) {
    counts.put(count.campaign().id(), count);
  }

  /** Ticks that were asked for and wait for the watermark, microseconds. */
  NavigableSet<Long> asked() {
    return asked;
  }

  List<Spin> waiting() {
    return waiting;
  }

  Roster roster() {
    return roster;
  }

  LatestSpins latest() {
    return latest;
  }

  long begunMicros() {
    return begunMicros;
  }

  long change() {
    return change;
  }

  boolean awaitsReport() {
    return awaitsReport;
  }
}
