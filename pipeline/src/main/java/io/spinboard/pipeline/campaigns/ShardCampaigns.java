package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
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
   * Counts spins.
   *
   * @return how many were too late for at least one campaign
   */
  long add(List<Spin> spins, CampaignList list, Subject subject) {
    long tooLate = 0;
    int next = 0;
    while (next < spins.size()) {
      List<Spin> ofEra = spins.subList(next, Math.min(next + latest.room(), spins.size()));
      tooLate += addOfEra(ofEra, list, subject);
      next += ofEra.size();
    }
    return tooLate;
  }

  private long addOfEra(List<Spin> spins, CampaignList list, Subject subject) {
    beginBy(newest(spins), list, subject);
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

  /** Closes the campaigns for which that holds. */
  void close(Predicate<Campaign> isOver) {
    for (CampaignCount count : counts.values()) {
      if (!count.isClosed() && isOver.test(count.campaign())) {
        count.close(latest.next());
      }
    }
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
