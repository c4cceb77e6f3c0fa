package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Standing;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Best;
import io.spinboard.pipeline.standings.Frontrunners;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What one shard has counted in one campaign. The shard's latest spins can be taken back: an
 * operator's change is known a moment later than the spins that it concerns.
 */
final class CampaignCount {
  private final Int2ObjectOpenHashMap<Entrant> entrants = new Int2ObjectOpenHashMap<>();
  private final RecentSpins recent = new RecentSpins();
  private Campaign campaign;

  /** Whether no spin of the campaign was missed. */
  private boolean complete;

  /** Whether spins no longer count. */
  private boolean closed;

  private boolean changed = true;
  private long spins;
  private long qualified;
  private long reports;

  /** The number of the first spin that can be taken back. */
  private long firstLatest;

  private Frontrunners<Entrant, Standing> frontrunners;

  /**
   * A count of nothing yet.
   *
   * @param complete whether no spin of the campaign can have been missed so far
   */
  CampaignCount(Campaign campaign, boolean complete) {
    this.campaign = campaign;
    this.complete = complete;
    rankAnew();
  }

  /** Counts one of the shard's latest spins, which counts in this campaign. */
  void add(Spin spin) {
    count(spin);
    if (campaign.hasRecent()) {
      recent.add(spin);
    }
  }

  private void count(Spin spin) {
    Entrant entrant = entrants.computeIfAbsent(campaign.subject().idOf(spin), Entrant::new);
    entrant.add(spin, campaign);
    spins++;
    if (entrant.tally().spins() == Math.max(1, campaign.minSpins())) {
      qualified++;
    }
    if (campaign.scoring().onlyGrows()) {
      frontrunners.moved(entrant, entrant.tally().score());
    }
    changed = true;
  }

  /**
   * A spin that counts in this campaign is no longer among the shard's latest.
   *
   * @param number of the spin
   */
  void settle(Spin spin, long number) {
    if (!closed && number >= firstLatest) {
      entrants.get(campaign.subject().idOf(spin)).settle(spin, campaign);
    }
  }

  /**
   * From now on no spin counts.
   *
   * @param next the number of the next spin
   */
  void close(long next) {
    if (!closed) {
      closed = true;
      changed = true;
      settleAll(next);
    }
  }

  private void settleAll(long next) {
    entrants.values().forEach(Entrant::settleAll);
    firstLatest = next;
  }

  /**
   * Goes on by other rules. Where they change what counts, the shard's latest spins are counted
   * anew; if earlier ones would have to be, too, the count is no longer complete.
   *
   * @param settledMicros the greatest event time of spins before the latest: what concerns only
   *     later ones is all there
   * @param next the number of the next spin
   */
  void redefine(Campaign changedTo, Collection<Spin> latest, long settledMicros, long next) {
    Campaign before = campaign;
    campaign = changedTo;
    if (changedTo.revision() != before.revision()) {
      if (!isOnlyOtherEnd(before, changedTo)) {
        entrants.clear();
        recent.clear();
        complete = settledMicros < changedTo.startsAtMicros();
        countLatest(latest);
      } else if (closed
          || settledMicros >= Math.min(before.endsAtMicros(), changedTo.endsAtMicros())) {
        complete = false;
        settleAll(next);
      } else {
        entrants.values().forEach(Entrant::takeLatestBack);
        entrants.values().removeIf(entrant -> entrant.tally().spins() == 0);
        latest.stream().filter(campaign::counts).forEach(this::count);
        latest.stream()
            .filter(spin -> campaign.counts(spin) && !before.counts(spin))
            .forEach(recent::add);
      }
      closed = false;
    } else if (changedTo.hasRecent() && !before.hasRecent()) {
      latest.stream().filter(campaign::counts).forEach(recent::add);
    }
    rankAnew();
  }

  /** Counts the shard's latest spins, none of which has been counted. */
  void countLatest(Collection<Spin> latest) {
    firstLatest = Long.MIN_VALUE;
    latest.stream().filter(campaign::counts).forEach(this::add);
  }

  private static boolean isOnlyOtherEnd(Campaign one, Campaign other) {
    return one.startsAtMicros() == other.startsAtMicros()
        && Objects.equals(one.gameIds(), other.gameIds())
        && one.scoring() == other.scoring()
        && one.minStake() == other.minStake();
  }

  private void rankAnew() {
    frontrunners =
        new Frontrunners<>(Entrant::standing, Standing::score, Standing.ORDER, this::qualifies);
    spins = entrants.values().stream().mapToLong(entrant -> entrant.tally().spins()).sum();
    qualified = entrants.values().stream().filter(this::qualifies).count();
    changed = true;
  }

  private boolean qualifies(Entrant entrant) {
    return entrant.tally().spins() >= campaign.minSpins();
  }

  /** Whether there is anything new since this was last asked. */
  boolean takeChanged() {
    boolean taken = changed;
    changed = false;
    return taken;
  }

  /** How things stand, as a report newer than all before. */
  ShardStandings.Whole whole(int shard) {
    return new ShardStandings.Whole(
        campaign.id(),
        shard,
        campaign.revision(),
        campaign.boardSize(),
        ++reports,
        spins,
        entrants.size(),
        qualified,
        complete,
        closed,
        best());
  }

  private List<Standing> best() {
    if (campaign.scoring().onlyGrows()) {
      return frontrunners.best(entrants.values(), campaign.boardSize());
    }
    Best<Standing> best = new Best<>(campaign.boardSize(), Standing.ORDER);
    entrants.values().stream()
        .filter(this::qualifies)
        .forEach(entrant -> best.offer(entrant.standing()));
    return best.inOrder();
  }

  /** Forgets what no tick from this one on needs. */
  void forgetBefore(long tickMicros) {
    recent.forgetBefore(tickMicros, campaign);
  }

  /** How things stand over the latest event time, as of a tick; none after it is earlier. */
  ShardStandings.Recent recent(int shard, long tickMicros) {
    forgetBefore(tickMicros);
    return new ShardStandings.Recent(
        campaign.id(),
        shard,
        campaign.revision(),
        campaign.boardSize(),
        tickMicros,
        recent.best(tickMicros, campaign));
  }

  /** As it was; the entrants and the recent spins follow by themselves. */
  void restore(boolean wasClosed, boolean wasChanged, long wasFirstLatest, long hadReports) {
    closed = wasClosed;
    reports = hadReports;
    firstLatest = wasFirstLatest;
    rankAnew();
    changed = wasChanged;
  }

  Campaign campaign() {
    return campaign;
  }

  boolean isComplete() {
    return complete;
  }

  boolean isClosed() {
    return closed;
  }

  boolean isChanged() {
    return changed;
  }

  long reports() {
    return reports;
  }

  long firstLatest() {
    return firstLatest;
  }

  Int2ObjectOpenHashMap<Entrant> entrants() {
    return entrants;
  }

  RecentSpins recentSpins() {
    return recent;
  }
}
