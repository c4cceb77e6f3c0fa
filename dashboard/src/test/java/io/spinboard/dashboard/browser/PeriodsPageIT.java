package io.spinboard.dashboard.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.spinboard.dashboard.BoardDatabase;
import io.spinboard.dashboard.Dashboard;
import io.spinboard.dashboard.ManualClock;
import io.spinboard.dashboard.SampleBoards;
import io.spinboard.dashboard.boards.BoardPeriodKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/** Periods on the page, five seconds before the end of an hour, a day, a week and a leap day. */
@EnabledIf(value = Browser.INSTALLED, disabledReason = Browser.MISSING)
@Timeout(300)
class PeriodsPageIT {
  private static Browser browser;

  private BoardDatabase database;
  private Dashboard dashboard;

  @BeforeAll
  static void startBrowser() {
    browser = Browser.start();
    browser.resize(1440, 1100);
    browser.setPreferences("dark", false);
  }

  @AfterAll
  static void stopBrowser() {
    browser.close();
  }

  @AfterEach
  void stop() throws Exception {
    browser.open("about:blank");
    dashboard.close();
    database.close();
  }

  private void start(ManualClock clock) throws Exception {
    database = BoardDatabase.onSharedServer(clock);
    SampleBoards.publish(database, 1);
    dashboard = database.startDashboard(0);
  }

  private void open(String view) {
    browser.open("about:blank");
    browser.open(dashboard.address() + view);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T13:59:55Z",
        "2026-11-24T23:59:55Z",
        "2026-11-29T23:59:55Z",
        "2028-02-29T23:59:55Z"
      })
  void pastPeriodsAreSelectedWithTheSlider(Instant now) throws Exception {
    start(new ManualClock(now));
    SampleBoards.publishPastHours(database, 4);
    open("");
    browser.await("#top-teams", "Silver-Raven");
    browser.click("[data-period=HOURLY]");
    browser.await("#which", "· open");
    browser.await("#freshness", "Live");
    browser.await("#top-players li:nth-child(10)", "Player");
    String newest = browser.text("#top-players");
    browser.click("#earlier");
    browser.await("#which", "· closed");
    assertThat(browser.text("#top-players"), is(not(newest)));
    String hash = String.valueOf(browser.run("return location.hash"));
    assertThat(hash, containsString("period=HOURLY&at="));
    browser.find("#when").sendKeys(Keys.ARROW_LEFT);
    browser.awaitScript("return location.hash !== arguments[0]", hash);
    browser.await("#which", "· closed");
    browser.await("#top-teams li:nth-child(10)", "spins");
    browser.screenshot("closed-hour-dark");
    // The URL identifies the period.
    open(String.valueOf(browser.run("return location.hash")));
    browser.await("#which", "· closed");
    browser.click("#newest");
    browser.await("#which", "· open");
    browser.click("[data-period=WEEKLY]");
    browser.await("#which", "No weekly board has been published yet.");
    browser.await("#top-players .empty", "No player has points yet.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-24T13:59:55Z | 24 Nov 2026, 13:00–14:00 | 24 Nov 2026, 14:00–15:00 \
          | 24 Nov 2026 · open   | 23 Nov 2026 – 29 Nov 2026 · open
          2026-11-24T23:59:55Z | 24 Nov 2026, 23:00–00:00 | 25 Nov 2026, 00:00–01:00 \
          | 24 Nov 2026 · closed | 23 Nov 2026 – 29 Nov 2026 · open
          2026-11-29T23:59:55Z | 29 Nov 2026, 23:00–00:00 | 30 Nov 2026, 00:00–01:00 \
          | 29 Nov 2026 · closed | 23 Nov 2026 – 29 Nov 2026 · closed
          2028-02-29T23:59:55Z | 29 Feb 2028, 23:00–00:00 | 1 Mar 2028, 00:00–01:00 \
          | 29 Feb 2028 · closed | 28 Feb 2028 – 5 Mar 2028 · open
          """)
  void thePageMovesToANewPeriodAndClosesThePreviousOne(
      Instant now, String hour, String nextHour, String dayAfterwards, String weekAfterwards)
      throws Exception {
    ManualClock clock = new ManualClock(now);
    start(clock);
    SampleBoards.publishCurrent(database, BoardPeriodKind.WEEKLY, 1);
    open("#/boards?period=HOURLY");
    browser.await("#which", hour + " · open");
    clock.advance(Duration.ofSeconds(5));
    // The page learns the time from the next status event, without a publication.
    browser.await("#which", hour + " · closed");
    SampleBoards.publishCurrent(database, BoardPeriodKind.HOURLY, 2);
    browser.await("#which", nextHour + " · open");
    browser.awaitScript("return !document.getElementById('earlier').disabled");
    browser.click("#earlier");
    browser.await("#which", hour + " · closed");
    open("#/boards?period=DAILY");
    browser.await("#which", dayAfterwards);
    open("#/boards?period=WEEKLY");
    browser.await("#which", weekAfterwards);
    assertThat(browser.consoleErrors().size(), is(0));
  }
}
