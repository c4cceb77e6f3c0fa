package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.accounting.ShardTotals;
import java.io.Serializable;
import java.util.List;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.ValueState;
import org.apache.beam.sdk.transforms.DoFn.OutputReceiver;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Duration;
import org.joda.time.Instant;

/**
 * Keeps one shard's standings in every open period, reports the best of those that changed a moment
 * after they changed, and a last time when the watermark closes a period.
 */
public final class StandingsKeeper<S extends Standings> implements Serializable {
  private static final long serialVersionUID = 1;

  private final BoardRules rules;
  private final Coder<S> coder;
  private final SerializableFunction<Void, S> empty;

  private StandingsKeeper(BoardRules rules, Coder<S> coder, SerializableFunction<Void, S> empty) {
    this.rules = rules;
    this.coder = coder;
    this.empty = empty;
  }

  /** For shards of players. */
  public static StandingsKeeper<PlayerStandings> ofPlayers(BoardRules rules) {
    return new StandingsKeeper<>(
        rules, new PlayerStandingsCoder(), nothing -> new PlayerStandings());
  }

  /** For shards of teams. */
  public static StandingsKeeper<TeamStandings> ofTeams(BoardRules rules) {
    return new StandingsKeeper<>(rules, new TeamStandingsCoder(), nothing -> new TeamStandings());
  }

  /** The encoding of what is kept. */
  public Coder<OpenPeriods<S>> stateCoder() {
    return new OpenPeriodsCoder<>(coder);
  }

  /**
   * Counts spins.
   *
   * @param report is set to the moment of the next report, if there is none to come
   * @param close is set to when the next period closes
   * @return how many spins came too late for at least one of their periods
   */
  public long count(List<Spin> spins, ValueState<OpenPeriods<S>> state, Timer report, Timer close) {
    OpenPeriods<S> open = state.read();
    if (open == null) {
      open = new OpenPeriods<>();
    }
    boolean reportIsDue = open.hasNews();
    long tooLateBefore = open.tooLate();
    Instant nextClosing = open.nextClosing(rules.allowedLateness());
    open.add(
        spins,
        rules.periods(),
        rules.allowedLateness(),
        close.getCurrentRelativeTime(),
        () -> empty.apply(null));
    if (!reportIsDue && open.hasNews()) {
      // All shards report at the same moments, so what is merged of them is of one moment too.
      report.offset(Duration.ZERO).align(rules.reportEvery()).setRelative();
    }
    Instant nowNextClosing = open.nextClosing(rules.allowedLateness());
    if (nowNextClosing != null && !nowNextClosing.equals(nextClosing)) {
      close.set(nowNextClosing);
    }
    state.write(open);
    return open.tooLate() - tooLateBefore;
  }

  /** Reports the shard's best of the periods that changed. */
  public void report(
      int shard,
      ValueState<OpenPeriods<S>> state,
      OutputReceiver<KV<PeriodStart, ShardReport>> out) {
    OpenPeriods<S> open = state.read();
    report(shard, open, out);
    state.write(open);
  }

  private void report(
      int shard, OpenPeriods<S> open, OutputReceiver<KV<PeriodStart, ShardReport>> out) {
    for (OpenPeriod<S> period : open.takeChanged()) {
      ShardReport report = period.standings().report(shard, rules.boardSize());
      out.output(KV.of(period.start(), report));
    }
  }

  /** Reports a last time what the watermark has closed, and forgets it. */
  public void close(
      int shard,
      ValueState<OpenPeriods<S>> state,
      Timer close,
      OutputReceiver<KV<PeriodStart, ShardReport>> out) {
    OpenPeriods<S> open = state.read();
    report(shard, open, out);
    open.forgetClosed(rules.allowedLateness(), close.getCurrentRelativeTime());
    Instant nextClosing = open.nextClosing(rules.allowedLateness());
    if (nextClosing != null) {
      close.set(nextClosing);
    }
    state.write(open);
  }

  /** What the shard has counted so far. */
  public ShardTotals totals(int shard, ValueState<OpenPeriods<S>> state) {
    OpenPeriods<S> open = state.read();
    return ShardTotals.counted(shard, open.counted(), open.tooLate());
  }
}
