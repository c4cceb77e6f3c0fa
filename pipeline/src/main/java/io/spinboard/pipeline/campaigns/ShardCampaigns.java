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

  /**
   * The state of a shard that has seen nothing.
   *
   * @param settledMicros the greatest event time of spins that may have been before that
   */
  ShardCampaigns(long settledMicros) {
    this(new LatestSpins(settledMicros), Long.MIN_VALUE, Long.MIN_VALUE);
  }

  ShardCampaigns(LatestSpins latest, long begunMicros, long change) {
    this.latest = latest;
    this.begunMicros = begunMicros;
    this.change = change;
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
   * Takes in spins, and counts those that fill an era.
   *
   * @return how many of these were too late for at least one campaign
   */
  long tell(List<Spin> spins, CampaignList list, Subject subject) {
    // At once, or a campaign could be over before it begins here.
    beginBy(newest(spins), list, subject);
    waiting.addAll(spins);
    long tooLate = 0;
    int next = 0;
    while (waiting.size() - next >= latest.room()) {
      List<Spin> ofEra = waiting.subList(next, next + latest.room());
      next += ofEra.size();
      tooLate += count(ofEra, list, subject);
    }
    waiting.subList(0, next).clear();
    return tooLate;
  }

  /**
   * Counts all spins that were told of.
   *
   * @return how many of those that had not been counted were too late for at least one campaign
   */
  long countWaiting(CampaignList list, Subject subject) {
    long tooLate = waiting.isEmpty() ? 0 : count(waiting, list, subject);
    waiting.clear();
    return tooLate;
  }

  /** Counts spins for which the era has room. */
  private long count(List<Spin> spins, CampaignList list, Subject subject) {
    long tooLate =
        counts.isEmpty() ? 0 : count(new Arrivals(spins, subject, roster), list, subject);
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
  private long count(Arrivals spins, CampaignList list, Subject subject) {
    BitSet late = new BitSet();
    count(spins, 0, spins.size(), list.ofAllGames(subject), late);
    int end;
    for (int from = 0; from < spins.size(); from = end) {
      end = spins.endOfGame(from);
      count(spins, from, end, list.onlyOf(spins.spin(from).gameId(), subject), late);
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
    List<CampaignCount> over =
        counts.values().stream()
            .filter(count -> !count.isClosed() && isOver.test(count.campaign()))
            .toList();
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
}
