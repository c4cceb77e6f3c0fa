package io.spinboard.pipeline.standings;

import static io.spinboard.pipeline.story.TestSpin.spin;
import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.Spin;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;

class OpenPeriodsTest {
  private static final Duration LATENESS = Duration.ofMinutes(15);
  private static final Set<PeriodKind> KINDS = EnumSet.of(PeriodKind.ALL_TIME, PeriodKind.HOURLY);
  private static final Instant START = Instant.parse("2026-11-18T12:00:00Z");
  private static final Period NOON = new Period(PeriodKind.HOURLY, START.getMillis() * 1000);
  private static final Period ALL_TIME = new Period(PeriodKind.ALL_TIME, 0);
  private static final Spin SPIN = spin(1, 5, "12:30:00").spin();

  private final OpenPeriods<PlayerStandings> open = new OpenPeriods<>();

  @Test
  void withoutSpinsNoPeriodIsOpen() throws IOException {
    OpenPeriods<PlayerStandings> restored = restored();

    assertThat(restored.nextClose(LATENESS), is(Optional.empty()));
    assertThat(restored.counted(), is(0L));
  }

  @Test
  void anHourClosesWhenTheWatermarkReachesItsEndPlusTheAllowedLateness() {
    add(SPIN, "2026-11-18T13:14:59.999Z");
    assertThat(changed(open), containsInAnyOrder(NOON, ALL_TIME));
    assertThat(open.nextClose(LATENESS), is(Optional.of(Instant.parse("2026-11-18T13:15:00Z"))));

    open.removeClosed(LATENESS, Instant.parse("2026-11-18T13:14:59.999Z"));
    assertThat(starts(open.all()), containsInAnyOrder(NOON, ALL_TIME));
    open.removeClosed(LATENESS, Instant.parse("2026-11-18T13:15:00Z"));
    assertThat(starts(open.all()), containsInAnyOrder(ALL_TIME));

    add(SPIN, "2026-11-18T13:15:00Z");
    assertThat(changed(open), containsInAnyOrder(ALL_TIME));
    assertThat(open.counted(), is(2L));
    assertThat(open.tooLate(), is(1L));
  }

  @Test
  void changesAndCountsSurviveACheckpoint() throws IOException {
    add(SPIN, "2026-11-18T12:00:00Z");
    open.takeChanged();
    add(SPIN, "2026-11-18T14:00:00Z");

    OpenPeriods<PlayerStandings> restored = restored();

    assertThat(changed(restored), containsInAnyOrder(ALL_TIME));
    assertThat(restored.takeChanged(), is(empty()));
    assertThat(restored.counted(), is(2L));
    assertThat(restored.tooLate(), is(1L));
    assertThat(of(NOON, restored), is(of(NOON, open)));
    assertThat(of(ALL_TIME, restored), is(of(ALL_TIME, open)));
  }

  @Test
  void aSpinThatIsTooLateForEveryPeriodIsStillCounted() throws IOException {
    open.add(
        List.of(SPIN),
        EnumSet.of(PeriodKind.HOURLY),
        LATENESS,
        Instant.parse("2026-11-18T14:00:00Z"),
        PlayerStandings::new);

    assertThat(restored().counted(), is(1L));
    assertThat(restored().tooLate(), is(1L));
    assertThat(open.takeChanged(), is(empty()));
  }

  private static List<Period> changed(OpenPeriods<PlayerStandings> periods) {
    return starts(periods.takeChanged());
  }

  private static List<Period> starts(Collection<OpenPeriod<PlayerStandings>> periods) {
    return periods.stream().map(OpenPeriod::period).toList();
  }

  private static List<StandingsReport> of(Period start, OpenPeriods<PlayerStandings> periods) {
    return periods.all().stream()
        .filter(period -> period.period().equals(start))
        .findAny()
        .orElseThrow()
        .standings()
        .report(0, 1);
  }

  private void add(Spin spin, String watermark) {
    open.add(List.of(spin), KINDS, LATENESS, Instant.parse(watermark), PlayerStandings::new);
  }

  private OpenPeriods<PlayerStandings> restored() throws IOException {
    return roundTrip(new OpenPeriodsCoder<>(new PlayerStandingsCoder()), open);
  }
}
