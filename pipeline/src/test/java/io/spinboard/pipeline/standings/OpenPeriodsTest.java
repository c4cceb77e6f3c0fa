package io.spinboard.pipeline.standings;

import static io.spinboard.pipeline.story.Told.spin;
import static io.spinboard.pipeline.wire.CoderLaws.roundTrip;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.spinboard.events.Spin;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.joda.time.Instant;
import org.junit.jupiter.api.Test;

class OpenPeriodsTest {
  private static final Duration LATENESS = Duration.ofMinutes(15);
  private static final Set<PeriodKind> KINDS = EnumSet.of(PeriodKind.ALL_TIME, PeriodKind.HOURLY);
  private static final Instant START = Instant.parse("2026-11-18T12:00:00Z");
  private static final Period NOON = new Period(PeriodKind.HOURLY, START.getMillis() * 1000);
  private static final Period FOR_EVER = new Period(PeriodKind.ALL_TIME, 0);
  private static final Spin SPIN = spin(1, 5, "12:30:00").spin();

  private final OpenPeriods<PlayerStandings> open = new OpenPeriods<>();

  @Test
  void nothingIsOpenAtFirst() throws IOException {
    OpenPeriods<PlayerStandings> restored = restored();

    assertThat(restored.hasNews(), is(false));
    assertThat(restored.nextClosing(LATENESS), is(nullValue()));
    assertThat(restored.counted(), is(0L));
  }

  @Test
  void hourClosesWhenTheWatermarkReachesItsEndAndTheLateness() {
    add(SPIN, "2026-11-18T13:14:59.999Z");
    assertThat(changed(open), containsInAnyOrder(NOON, FOR_EVER));
    assertThat(open.nextClosing(LATENESS), is(Instant.parse("2026-11-18T13:15:00Z")));

    open.forgetClosed(LATENESS, Instant.parse("2026-11-18T13:14:59.999Z"));
    assertThat(starts(open.all()), containsInAnyOrder(NOON, FOR_EVER));
    open.forgetClosed(LATENESS, Instant.parse("2026-11-18T13:15:00Z"));
    assertThat(starts(open.all()), containsInAnyOrder(FOR_EVER));

    add(SPIN, "2026-11-18T13:15:00Z");
    assertThat(changed(open), containsInAnyOrder(FOR_EVER));
    assertThat(open.counted(), is(2L));
    assertThat(open.tooLate(), is(1L));
  }

  @Test
  void changesAndTheAccountSurviveACheckpoint() throws IOException {
    add(SPIN, "2026-11-18T12:00:00Z");
    open.takeChanged();
    add(SPIN, "2026-11-18T14:00:00Z");

    OpenPeriods<PlayerStandings> restored = restored();

    assertThat(changed(restored), containsInAnyOrder(FOR_EVER));
    assertThat(restored.takeChanged(), is(empty()));
    assertThat(restored.counted(), is(2L));
    assertThat(restored.tooLate(), is(1L));
    assertThat(of(NOON, restored), is(of(NOON, open)));
    assertThat(of(FOR_EVER, restored), is(of(FOR_EVER, open)));
  }

  @Test
  void spinTooLateForEveryPeriodIsStillNewsForTheAccount() throws IOException {
    open.add(
        List.of(SPIN),
        EnumSet.of(PeriodKind.HOURLY),
        LATENESS,
        Instant.parse("2026-11-18T14:00:00Z"),
        PlayerStandings::new);

    assertThat(restored().hasNews(), is(true));
    assertThat(open.takeChanged(), is(empty()));
    assertThat(open.hasNews(), is(false));
  }

  private static List<Period> changed(OpenPeriods<PlayerStandings> periods) {
    return starts(periods.takeChanged());
  }

  private static List<Period> starts(Collection<OpenPeriod<PlayerStandings>> periods) {
    return periods.stream().map(OpenPeriod::start).toList();
  }

  private static StandingsReport of(Period start, OpenPeriods<PlayerStandings> periods) {
    return periods.all().stream()
        .filter(period -> period.start().equals(start))
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
