package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.wire.WireReader;
import io.spinboard.pipeline.wire.WireWriter;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/**
 * The campaigns that have started in a shard, each with its counter.
 *
 * <pre>
 *                startUpTo(): event time has reached starts_at
 *   NOT STARTED ───────────────────────────────────────────────▶ STARTED: has a counter
 *        │                                                         │   ▲
 *        │                                    refresh(): changed ──│───┘
 *        └──────── refresh(): removed by an operator, or sealed ───┴──▶ REMOVED
 * </pre>
 */
final class StartedCampaigns {
  private final SubjectIndex subjects = new SubjectIndex();
  private final Int2ObjectOpenHashMap<CampaignCounter> counters = new Int2ObjectOpenHashMap<>();

  /** The event time up to which campaigns have started. */
  private long startedMicros = Long.MIN_VALUE;

  /** When the next campaign starts. Not encoded: the first use after a restart looks it up. */
  private long nextStartMicros = Long.MIN_VALUE;

  /** Identifies the list of campaigns that was applied last. */
  private long change = Long.MIN_VALUE;

  /** Applies a list of campaigns, if it is another one than before. */
  void refresh(SubjectCampaigns campaigns, SpinLog log) {
    if (campaigns.change() == change) {
      return;
    }
    change = campaigns.change();
    counters.values().removeIf(counter -> campaigns.find(counter.campaign().id()) == null);
    if (counters.isEmpty()) {
      subjects.clear();
    }
    for (CampaignCounter counter : counters.values()) {
      Campaign campaign = campaigns.find(counter.campaign().id());
      if (!campaign.equals(counter.campaign())) {
        counter.changeRules(campaign, log);
      }
    }
    start(campaigns, log);
  }

  /** Starts the campaigns whose start is at or before an event time. */
  void startUpTo(long micros, SubjectCampaigns campaigns, SpinLog log) {
    if (micros > startedMicros) {
      startedMicros = micros;
      if (micros >= nextStartMicros) {
        start(campaigns, log);
      }
    }
  }

  private void start(SubjectCampaigns campaigns, SpinLog log) {
    for (Campaign campaign : campaigns.startedBy(startedMicros)) {
      if (!counters.containsKey(campaign.id())) {
        counters.put(campaign.id(), CampaignCounter.start(campaign, log, subjects));
      }
    }
    nextStartMicros = campaigns.nextStartAfter(startedMicros);
  }

  /**
   * Counts spins, campaign by campaign: the counters of one fit into the processor's cache, those
   * of all do not.
   *
   * @param undoable whether the spins are in the shard's log
   * @return how many spins were too late for at least one campaign
   */
  long count(List<Spin> batch, boolean undoable, SubjectCampaigns campaigns) {
    if (counters.isEmpty()) {
      return 0;
    }
    CampaignsByGame byGame = campaigns.byGame();
    SpinsByGame spins = new SpinsByGame(batch, undoable, byGame, campaigns.subject(), subjects);
    BitSet tooLate = new BitSet();
    count(spins, 0, spins.size(), byGame.ofAllGames(), tooLate);
    for (int game = 0; game < byGame.games(); game++) {
      if (spins.start(game) < spins.end(game)) {
        count(spins, spins.start(game), spins.end(game), byGame.ofGame(game), tooLate);
      }
    }
    return tooLate.cardinality();
  }

  private void count(SpinsByGame spins, int from, int to, Campaign[] campaigns, BitSet tooLate) {
    for (Campaign campaign : campaigns) {
      if (campaign.startsAtMicros() > startedMicros) {
        break;
      }
      counters.get(campaign.id()).add(spins, from, to, tooLate);
    }
  }

  Collection<CampaignCounter> counters() {
    return counters.values();
  }

  /** The event time up to which campaigns have started, microseconds. */
  long startedMicros() {
    return startedMicros;
  }

  void write(WireWriter out) throws IOException {
    out.writeLong(startedMicros);
    out.writeLong(change);
    out.writeList(new ArrayList<>(counters.values()), CampaignCounter::write);
  }

  static StartedCampaigns read(WireReader in) throws IOException {
    StartedCampaigns started = new StartedCampaigns();
    started.startedMicros = in.readLong();
    started.change = in.readLong();
    for (CampaignCounter counter :
        in.readList(from -> CampaignCounter.read(from, started.subjects))) {
      started.counters.put(counter.campaign().id(), counter);
    }
    return started;
  }
}
