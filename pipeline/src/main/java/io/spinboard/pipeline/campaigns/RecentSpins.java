package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.ScoreTally;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Best;
import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** One shard's spins of a campaign that its board over the latest event time may still need. */
final class RecentSpins {
  /** By the second, or a part of it, that they are in, so that old ones are let go of at once. */
  private static final long SLICE_MICROS = 1_000_000;

  private final NavigableMap<Long, List<Spin>> slices = new TreeMap<>();

  void add(Spin spin) {
    slices.computeIfAbsent(sliceOf(spin.eventTimeMicros()), start -> new ArrayList<>()).add(spin);
  }

  private static long sliceOf(long micros) {
    return Math.floorDiv(micros, SLICE_MICROS) * SLICE_MICROS;
  }

  /** The best as of a tick, which is excluded. */
  List<CampaignStanding> best(long tickMicros, Campaign campaign) {
    long from = tickMicros - campaign.recentMicros();
    Int2ObjectOpenHashMap<ScoreTally> tallies = new Int2ObjectOpenHashMap<>();
    for (List<Spin> slice : slices.subMap(sliceOf(from), tickMicros).values()) {
      for (Spin spin : slice) {
        boolean inside = from <= spin.eventTimeMicros() && spin.eventTimeMicros() < tickMicros;
        if (inside && campaign.counts(spin)) {
          tallies
              .computeIfAbsent(campaign.subject().idOf(spin), id -> new ScoreTally())
              .add(spin, campaign.scoring(), campaign.subject());
        }
      }
    }
    Best<CampaignStanding> best = new Best<>(campaign.boardSize(), CampaignStanding.ORDER);
    for (Int2ObjectMap.Entry<ScoreTally> one : tallies.int2ObjectEntrySet()) {
      if (one.getValue().spins() >= campaign.minSpins()) {
        best.offer(one.getValue().standing(one.getIntKey()));
      }
    }
    return best.inOrder();
  }

  /** Forgets what no tick from this one on needs. */
  void forgetBefore(long tickMicros, Campaign campaign) {
    slices.headMap(sliceOf(tickMicros - campaign.recentMicros()), false).clear();
  }

  void clear() {
    slices.clear();
  }

  List<Spin> all() {
    return slices.values().stream().flatMap(List::stream).toList();
  }
}
