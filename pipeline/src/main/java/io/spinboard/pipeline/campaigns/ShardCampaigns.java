package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
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
   * With as many shards as there are by default, two seconds of 1,000 spins a second on the direct
   * runner and of 16,000 on Flink. A change is known after one.
   */
  private static final int LATEST = 512;

  private final Deque<Spin> latest = new ArrayDeque<>();
  private final Int2ObjectOpenHashMap<CampaignCount> counts = new Int2ObjectOpenHashMap<>();
  private final NavigableSet<Long> asked = new TreeSet<>();

  /** The number of the next spin. */
  private long next;

  /** The greatest event time of spins that are not among the latest. */
  private long settledMicros;

  /** The greatest event time up to which campaigns have begun here. */
  private long begunMicros;

  /** Which list of campaigns the counts are of. */
  private long change;

  /**
   * The state of a shard that has seen nothing.
   *
   * @param settledMicros the greatest event time of spins that may have been before that
   */
  ShardCampaigns(long settledMicros) {
    this(0, settledMicros, Long.MIN_VALUE, Long.MIN_VALUE);
  }

  ShardCampaigns(long next, long settledMicros, long begunMicros, long change) {
    this.next = next;
    this.settledMicros = settledMicros;
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
    for (CampaignCount count : counts.values()) {
      Campaign campaign = list.find(count.campaign().id(), subject);
      if (!campaign.equals(count.campaign())) {
        count.redefine(campaign, latest, settledMicros, next);
      }
    }
    begin(list, subject);
  }

  /** Begins to count campaigns that start up to some moment. */
  void beginBy(long micros, CampaignList list, Subject subject) {
    if (micros > begunMicros) {
      begunMicros = micros;
      begin(list, subject);
    }
  }

  private void begin(CampaignList list, Subject subject) {
    for (Campaign campaign : list.begunBy(begunMicros, subject)) {
      if (!counts.containsKey(campaign.id())) {
        boolean complete = settledMicros < campaign.startsAtMicros();
        CampaignCount count = new CampaignCount(campaign, complete);
        count.countLatest(latest);
        counts.put(campaign.id(), count);
      }
    }
  }

  /**
   * Counts spins.
   *
   * @return how many were too late for at least one campaign
   */
  long add(List<Spin> spins, CampaignList list, Subject subject) {
    long tooLate = 0;
    for (Spin spin : spins) {
      beginBy(spin.eventTimeMicros(), list, subject);
      boolean[] late = new boolean[1];
      list.forEachOf(
          spin,
          subject,
          campaign -> {
            CampaignCount count = counts.get(campaign.id());
            if (count.isClosed()) {
              late[0] = true;
            } else {
              count.add(spin);
            }
          });
      tooLate += late[0] ? 1 : 0;
      remember(spin, list, subject);
    }
    return tooLate;
  }

  private void remember(Spin spin, CampaignList list, Subject subject) {
    latest.addLast(spin);
    next++;
    if (latest.size() > LATEST) {
      Spin oldest = latest.removeFirst();
      long number = next - latest.size() - 1;
      settledMicros = Math.max(settledMicros, oldest.eventTimeMicros());
      list.forEachOf(oldest, subject, campaign -> counts.get(campaign.id()).settle(oldest, number));
    }
  }

  /** Closes the campaigns for which that holds. */
  void close(Predicate<Campaign> isOver) {
    for (CampaignCount count : counts.values()) {
      if (!count.isClosed() && isOver.test(count.campaign())) {
        count.close(next);
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

  /** The latest spins, in the order in which they came. */
  Deque<Spin> latest() {
    return latest;
  }

  long next() {
    return next;
  }

  long settledMicros() {
    return settledMicros;
  }

  long begunMicros() {
    return begunMicros;
  }

  long change() {
    return change;
  }
}
