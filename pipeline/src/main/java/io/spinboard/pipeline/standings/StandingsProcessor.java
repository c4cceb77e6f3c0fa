package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.shard.ShardContext;
import io.spinboard.pipeline.shard.ShardOutput;
import io.spinboard.pipeline.shard.ShardProcessor;
import java.util.List;
import java.util.Optional;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.transforms.SerializableFunction;
import org.apache.beam.sdk.values.KV;
import org.joda.time.Instant;

/**
 * Adds a shard's spins to the standings of every open period. It reports the periods that changed,
 * and a last time when the watermark closes a period.
 */
class StandingsProcessor<S extends PeriodStandings> implements ShardProcessor<OpenPeriods<S>> {
  private static final long serialVersionUID = 1;

  private final StandingsSettings settings;
  private final Coder<S> standingsCoder;
  private final SerializableFunction<Void, S> newStandings;

  StandingsProcessor(
      StandingsSettings settings, Coder<S> coder, SerializableFunction<Void, S> newStandings) {
    this.settings = settings;
    this.standingsCoder = coder;
    this.newStandings = newStandings;
  }

  static StandingsProcessor<TeamStandings> ofTeams(StandingsSettings settings) {
    return new StandingsProcessor<>(
        settings, new TeamStandingsCoder(), nothing -> new TeamStandings());
  }

  @Override
  public Coder<OpenPeriods<S>> stateCoder() {
    return new OpenPeriodsCoder<>(standingsCoder);
  }

  @Override
  public OpenPeriods<S> newState() {
    return new OpenPeriods<>();
  }

  @Override
  public List<ShardOutput<?>> outputs() {
    return List.of(StandingsFeature.REPORTS);
  }

  @Override
  public void add(OpenPeriods<S> open, List<Spin> spins, ShardContext context) {
    open.add(
        spins,
        settings.periods(),
        settings.allowedLateness(),
        context.watermark(),
        () -> newStandings.apply(null));
  }

  @Override
  public boolean onReport(OpenPeriods<S> open, Instant at, ShardContext context) {
    report(open, context);
    return false;
  }

  void report(OpenPeriods<S> open, ShardContext context) {
    for (OpenPeriod<S> changed : open.takeChanged()) {
      List<StandingsReport> reports =
          changed.standings().report(context.shard(), settings.boardSize());
      context.emit(StandingsFeature.REPORTS.tag(), KV.of(changed.period(), reports));
    }
  }

  @Override
  public Optional<Instant> nextClose(OpenPeriods<S> open) {
    return open.nextClose(settings.allowedLateness());
  }

  @Override
  public void onClose(OpenPeriods<S> open, ShardContext context) {
    report(open, context);
    open.removeClosed(settings.allowedLateness(), context.watermark());
  }
}
