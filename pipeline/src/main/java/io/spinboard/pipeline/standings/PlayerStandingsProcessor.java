package io.spinboard.pipeline.standings;

import io.spinboard.events.Spin;
import io.spinboard.pipeline.shard.ShardContext;
import io.spinboard.pipeline.shard.ShardOutput;
import io.spinboard.pipeline.shard.SpinCounts;
import java.util.List;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/** Counts spins, too: every spin has a player, so each is counted in exactly one shard. */
final class PlayerStandingsProcessor extends StandingsProcessor<PlayerStandings> {
  private static final long serialVersionUID = 1;

  private final Counter countedSpins = Metrics.counter("spinboard", "spins_counted");
  private final Counter tooLateSpins = Metrics.counter("spinboard", "spins_too_late");

  PlayerStandingsProcessor(StandingsSettings settings) {
    super(settings, new PlayerStandingsCoder(), nothing -> new PlayerStandings());
  }

  @Override
  public List<ShardOutput<?>> outputs() {
    return List.of(StandingsFeature.REPORTS, StandingsFeature.COUNTS);
  }

  @Override
  public void add(OpenPeriods<PlayerStandings> open, List<Spin> spins, ShardContext context) {
    long tooLateBefore = open.tooLate();
    super.add(open, spins, context);
    countedSpins.inc(spins.size());
    tooLateSpins.inc(open.tooLate() - tooLateBefore);
  }

  @Override
  void report(OpenPeriods<PlayerStandings> open, ShardContext context) {
    super.report(open, context);
    context.emit(
        StandingsFeature.COUNTS.tag(),
        new SpinCounts(context.shard(), open.counted(), open.tooLate()));
  }
}
