package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.events.Spin;
import io.spinboard.pipeline.standings.Frontrunners;
import java.util.BitSet;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * What one shard has counted in one campaign. The shard's latest spins can be taken back: an
 * operator's change is known a moment later than the spins that it concerns.
 */
final class CampaignCount {
  private final Roster roster;
  private final Entrants entrants;
  private final EraNotes notes;
  private final RecentSpins recent = new RecentSpins();
  private Campaign campaign;

  /** Whether no spin of the campaign was missed. */
  private boolean complete;

  /** Whether spins no longer count. */
  private boolean closed;

  private boolean changed = true;

  /** Whether it changed in another way than by a spin. */
  private boolean urgent = true;

  private long spins;
  private long qualified;
  private long reports;

  /** The number of the first spin that can be taken back. */
  private long firstLatest;

  private Frontrunners<CampaignStanding> frontrunners;

  /** Of no use, but without it the compiler would leave the reading out. */
  @SuppressWarnings("UnusedVariable")
  private long readAhead;

  /**
   * A count of nothing yet.
   *
   * @param complete whether no spin of the campaign can have been missed so far
   * @param roster of the shard
   */
  CampaignCount(Campaign campaign, boolean complete, Roster roster) {
    this.roster = roster;
    this.entrants = new Entrants(campaign.subject(), roster);
    this.notes = new EraNotes(campaign.subject());
    this.campaign = campaign;
    this.complete = complete;
    rankAnew();
  }

  /**
   * Counts those of some spins that count in this campaign.
   *
   * @param from the first of the spins, all of which are of the campaign's games
   * @param to the first spin after these
   * @param late where those are marked that would have counted if they had come earlier
   */
  void add(Arrivals spins, int from, int to, BitSet late) {
    readAhead(spins, from, to);
    for (int i = from; i < to; i++) {
      Spin spin = spins.spin(i);
      if (campaign.countsIgnoringGame(spin)) {
        if (closed) {
          late.set(i);
        } else {
          add(spin, spins.number(i), spins.areLatest());
        }
      }
    }
  }

  /**
   * Nearly every row is out of the processor's caches by now. Read for nothing but that, several
   * are fetched at a time; one by one, counting would wait for each.
   */
  private void readAhead(Arrivals spins, int from, int to) {
    long sum = 0;
    for (int i = from; i < to; i++) {
      sum += entrants.readAhead(spins.number(i));
    }
    readAhead = sum;
  }

  private void add(Spin spin, int number, boolean isLatest) {
    count(spin, number, isLatest);
    if (campaign.hasRecent()) {
      recent.add(spin);
    }
  }

  private void count(Spin spin, int number, boolean isLatest) {
    int place = entrants.placeOf(number);
    if (isLatest) {
      notes.take(entrants, place);
    }
    entrants.add(place, spin, campaign);
    spins++;
    if (entrants.spins(place) == Math.max(1, campaign.minSpins())) {
      qualified++;
    }
    frontrunners.moved(place, entrants.score(place));
    changed = true;
  }

  /** Another era of the shard's latest spins begins. */
  void turnEra() {
    notes.turn();
  }

  /** No spin that was counted can be taken back any more. */
  void settle() {
    notes.clear();
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
      urgent = true;
      settleAll(next);
    }
  }

  private void settleAll(long next) {
    notes.clear();
    firstLatest = next;
  }

  /**
   * Goes on by other rules. Where they change what counts, the shard's latest spins are counted
   * anew; if earlier ones would have to be, too, the count is no longer complete.
   */
  void redefine(Campaign changedTo, LatestSpins latest) {
    // What concerns only later spins is all there.
    long settledMicros = latest.settledMicros();
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
        settleAll(latest.next());
      } else {
        notes.takeBack(entrants);
        entrants.forgetEmpty();
        forEachOfLatest(latest, spin -> countAgain(spin, before));
      }
      closed = false;
    } else if (changedTo.hasRecent() && !before.hasRecent()) {
      latest.forEachFrom(firstLatest, this::addToRecent, () -> {});
    }
    rankAnew();
  }

  private void countAgain(Spin spin, Campaign before) {
    count(spin, numberOf(spin), true);
    if (!before.counts(spin)) {
      recent.add(spin);
    }
  }

  private int numberOf(Spin spin) {
    return roster.numberOf(campaign.subject().idOf(spin));
  }

  private void addToRecent(Spin spin) {
    if (campaign.counts(spin)) {
      recent.add(spin);
    }
  }

  /** Counts the shard's latest spins, none of which has been counted. */
  void countLatest(LatestSpins latest) {
    firstLatest = 0;
    notes.clear();
    forEachOfLatest(latest, spin -> add(spin, numberOf(spin), true));
  }

  /** In the eras that they belong to, those that count and can be taken back. */
  private void forEachOfLatest(LatestSpins latest, Consumer<Spin> use) {
    latest.forEachFrom(
        firstLatest,
        spin -> {
          if (campaign.counts(spin)) {
            use.accept(spin);
          }
        },
        notes::turn);
  }

  private static boolean isOnlyOtherEnd(Campaign one, Campaign other) {
    return one.startsAtMicros() == other.startsAtMicros()
        && Objects.equals(one.gameIds(), other.gameIds())
        && one.scoring() == other.scoring()
        && one.minStake() == other.minStake();
  }

  private void rankAnew() {
    frontrunners = new CampaignField(campaign, entrants).frontrunners();
    spins = 0;
    qualified = 0;
    for (int place = 0; place < entrants.size(); place++) {
      spins += entrants.spins(place);
      qualified += entrants.spins(place) >= campaign.minSpins() ? 1 : 0;
    }
    changed = true;
    urgent = true;
  }

  /** Whether there is anything new since this was last taken. */
  boolean takeChanged() {
    boolean taken = changed;
    changed = false;
    urgent = false;
    return taken;
  }

  /** The same, but spins alone are not news. */
  boolean takeUrgent() {
    return urgent && takeChanged();
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
        frontrunners.best(campaign.boardSize()));
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
    urgent = wasChanged;
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

  Entrants entrants() {
    return entrants;
  }

  EraNotes notes() {
    return notes;
  }

  RecentSpins recentSpins() {
    return recent;
  }
}
