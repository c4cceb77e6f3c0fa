package io.spinboard.dashboard.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.spinboard.dashboard.BoardDatabase;
import io.spinboard.dashboard.BoardDatabase.Entry;
import io.spinboard.dashboard.Dashboard;
import io.spinboard.dashboard.ManualClock;
import io.spinboard.dashboard.SampleBoards;
import java.sql.Connection;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The page in a real browser, over a real database. */
@EnabledIf(value = Browser.INSTALLED, disabledReason = Browser.MISSING)
@Timeout(300)
class PageIT {
  private static final int DESKTOP_WIDTH = 1440;
  private static final int DESKTOP_HEIGHT = 1100;
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  private static final Instant NOW = Instant.parse("2026-11-24T20:15:00Z");

  private static Browser browser;
  private static BoardDatabase database;
  private static Dashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    database = BoardDatabase.onSharedServer(new ManualClock(NOW));
    dashboard = database.startDashboard(0);
    browser.resize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    browser.setPreferences("dark", false);
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
    dashboard.close();
    database.close();
  }

  @AfterEach
  void theConsoleHasNoErrors() {
    assertThat(browser.consoleErrors(), is(empty()));
  }

  private static void open(String view) {
    browser.open("about:blank");
    browser.open(dashboard.address() + view);
  }

  @Test
  void boardsAreUpdatedWithoutReload() throws Exception {
    SampleBoards.publish(database, 1);
    open("");
    browser.await("#top-teams li .name", "Olive-Otter");
    browser.await("#top-players li:nth-child(10)", "Player");
    browser.await("#freshness", "Live");
    browser.run("window.sameDocument = true");
    database.publishTeams(
        "ALL_TIME",
        Instant.EPOCH,
        List.of(new Entry(77, "Lilac-Lemur", 99_000), new Entry(0, "Silver-Raven", 70_000)));
    browser.await("#top-teams li:first-child .who", "Lilac-Lemur");
    browser.await("#top-teams li:first-child .value", "99,000");
    assertThat(browser.run("return window.sameDocument"), is(true));
    assertThat(browser.run("return document.querySelectorAll('#top-teams li').length"), is(2L));
    SampleBoards.publish(database, 2);
    browser.await("#top-teams li:nth-child(10)", "spins");
    browser.screenshot("boards-dark");
  }

  @Test
  void aPlayerIsFoundByNumber() throws Exception {
    SampleBoards.publish(database, 1);
    open("");
    browser.await("#top-players", "Player 100");
    new Actions(browser.driver()).sendKeys("/").perform();
    assertThat(browser.focused().getAttribute("id"), is("player"));
    new Actions(browser.driver()).sendKeys("everybody", Keys.ENTER).perform();
    browser.await("#find-error", "Enter a player number");
    browser.find("#player").clear();
    browser.find("#player").sendKeys("100", Keys.ENTER);
    browser.await("#player-page h2", "Player 100");
    browser.await("#player-page td", "Top players");
    browser.screenshot("player-dark");
    open("#/players/4711");
    browser.await("#player-page", "Player 4711 is not on any board.");
  }

  @Test
  void aCampaignCountsDownAndBecomesFinal() throws Exception {
    database.execute("DELETE FROM campaigns WHERE campaign_id = 1");
    database.execute(
        """
        INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, recent, scoring)
        VALUES (1, 'Sprint', ?, ?, interval '5 minutes', 'multiplier-sum')
        """,
        NOW.minus(1, ChronoUnit.HOURS),
        NOW.plus(1, ChronoUnit.HOURS));
    database.execute("INSERT INTO prizes VALUES (1, 1, 1, 500), (1, 2, 3, 100)");
    publishCampaign("campaign", false);
    publishCampaign("recent", false);
    open("");
    browser.await("#running", "Sprint ends in ");
    browser.click("#running a");
    browser.await("#campaign-page .badge", "may still change");
    browser.await("#campaign-page .countdown", "ends in ");
    browser.await("#campaign-page .prizes", "Ranks 2–3, each: 100");
    browser.await("#campaign-standings li:first-child", "prize 500");
    browser.await("#campaign-standings li:first-child .value", "12.50 ×");
    browser.await("#campaign-recent li:first-child", "Player 104");
    browser.screenshot("campaign-dark");
    publishCampaign("campaign", true);
    browser.await("#campaign-page .badge", "final");
    open("#/campaigns");
    browser.await("#campaigns-page li", "Sprint");
    open("#/campaigns/99");
    browser.await("#campaign-page", "This campaign does not exist.");
  }

  private static void publishCampaign(String scope, boolean sealed) throws Exception {
    database.execute(
        """
        INSERT INTO campaign_boards (campaign_id, scope, revision, complete, version, participants,
          qualified, closed, sealed_at, published_at, subject_ids, names, scores, spins, reached_at)
        SELECT 1, ?, revision, true, 40, 3, 3, ?, CASE WHEN ? THEN starts_at END, ?, '{104,8,15}',
          '{NULL,NULL,NULL}', '{12500000,9000000,9000000}', '{20,10,10}',
          ARRAY[starts_at, starts_at, starts_at]
        FROM campaigns WHERE campaign_id = 1
        ON CONFLICT (campaign_id, scope) DO UPDATE SET sealed_at = EXCLUDED.sealed_at,
          closed = EXCLUDED.closed
        """,
        scope,
        sealed,
        sealed,
        NOW);
  }

  @Test
  void staleBoardsAreReportedWithTheLikelyCause() throws Exception {
    ManualClock laterClock = new ManualClock(NOW.plusSeconds(75));
    SampleBoards.publish(database, 1);
    // A dashboard that starts 75 s later has received no notification of these boards.
    try (Dashboard later = Dashboard.start("127.0.0.1", 0, database::connect, laterClock)) {
      browser.open(later.address());
      browser.await("#freshness", "No updates for 1 min ");
      browser.await("#trouble", "the pipeline is not running or cannot connect to the database.");
      assertThat(browser.find("#trouble").getAttribute("role"), is("status"));
      browser.screenshot("stalled-dark");
      try (Connection pipeline = database.connectAsPipeline()) {
        browser.await("#trouble", "the pipeline is connected to the database, but it is stuck or");
        assertThat(pipeline.isClosed(), is(false));
      }
      browser.open("about:blank");
    }
  }

  @Test
  void everyDigitOfALargeScoreIsShown() throws Exception {
    long large = (1L << 53) + 1;
    Instant day = NOW.truncatedTo(ChronoUnit.DAYS).minus(30, ChronoUnit.DAYS);
    database.publishPlayers("DAILY", day, List.of(new Entry(8, "Jade-Lynx", large)));
    database.publishTeams("DAILY", day, List.of(new Entry(3, "Jade-Lynx", large + 2)));
    open("#/boards?period=DAILY&at=" + day);
    browser.await("#top-players .value", "9,007,199,254,740,993");
    browser.await("#top-teams .value", "9,007,199,254,740,995");
    database.publishTeams("DAILY", day, List.of(new Entry(3, "Jade-Lynx", Long.MAX_VALUE)));
    browser.await("#top-teams .value", "9,223,372,036,854,775,807");
    open("#/players/8");
    browser.await("#player-page .value", "9,007,199,254,740,993");
  }

  @Test
  void hostileNamesAreShownAsText() throws Exception {
    List<String> names =
        List.of(
            "<script>window.injected=1</script>",
            "<img src=x onerror='window.injected=1'>",
            "\u202Eright to left override",
            "\u05E9\u05DC\u05D5\u05DD \u0645\u0631\u062D\u0628\u0627",
            "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66\uD83C\uDDF3\uD83C\uDDF4 \uD83E\uDD8A",
            "M".repeat(64),
            "a\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309\u030A".repeat(5),
            "__proto__",
            "line\nbreak\ttab\u0007\u2028",
            " ");
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      entries.add(new Entry(i, names.get(i % names.size()), 9_000_000_000_000L - i * 1_000L));
    }
    database.publishTeams("DAILY", NOW.truncatedTo(ChronoUnit.DAYS), entries);
    database.publishPlayers("DAILY", NOW.truncatedTo(ChronoUnit.DAYS), entries);
    open("#/boards?period=DAILY");
    browser.await("#top-teams li:nth-child(500) .value", "8,999,999,501,000");
    assertThat(browser.run("return window.injected"), is(nullValue()));
    assertThat(
        browser.run("return document.querySelector('#top-teams li .name').textContent"),
        is(names.get(0)));
    // Names do not change the height of their rows or the width of the page.
    assertThat(
        browser.run(
            """
            return document.documentElement.scrollWidth <= innerWidth
              && [...document.querySelectorAll('.board li')].every(
                row => Math.abs(row.offsetHeight - row.parentNode.firstChild.offsetHeight) < 1)
            """),
        is(true));
    browser.screenshot("hostile-names");
    browser.resize(PHONE_WIDTH, PHONE_HEIGHT);
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"), is(true));
    browser.screenshot("hostile-names-phone");
    browser.resize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
  }

  @Test
  void thePageFitsAPhoneInLightMode() throws Exception {
    SampleBoards.publish(database, 1);
    try {
      browser.setPreferences("light", true);
      open("");
      browser.await("#team-mvps li:nth-child(10)", "Player");
      SampleBoards.publish(database, 2);
      browser.await("#top-players .move", "up");
      browser.screenshot("boards-light");
      browser.resize(PHONE_WIDTH, PHONE_HEIGHT);
      assertThat(
          browser.run("return document.documentElement.scrollWidth <= innerWidth"), is(true));
      browser.screenshot("boards-phone-light");
    } finally {
      browser.resize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
      browser.setPreferences("dark", false);
    }
  }

  @Test
  void nothingIsAnimatedIfTheUserPrefersReducedMotion() throws Exception {
    SampleBoards.publish(database, 1);
    try {
      browser.setPreferences("dark", true);
      open("");
      browser.await("#top-teams li:nth-child(10)", "spins");
      browser.run(
          "window.animated = 0; const a = Element.prototype.animate;"
              + " Element.prototype.animate = function (...x) { animated++; return a.apply(this, x); }");
      SampleBoards.publish(database, 2);
      browser.await("#top-teams .move", "up");
      assertThat(browser.run("return window.animated"), is(0L));
      assertThat(
          browser.run("return getComputedStyle(document.querySelector('.bar')).transitionDuration"),
          is("0s"));
    } finally {
      browser.setPreferences("dark", false);
    }
  }

  @Test
  void everyControlIsReachableByKeyboardAndHasAName() throws Exception {
    SampleBoards.publish(database, 1);
    open("");
    browser.await("#team-mvps li:nth-child(10)", "Player");
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      names.add(browser.focused().getAccessibleName());
    }
    // In visual order.
    assertThat(
        names.subList(0, 10),
        contains(
            "Skip to the boards",
            "Spinboard",
            "Boards",
            "Campaigns",
            "Find a player by number",
            "Find",
            "All time",
            "Day",
            "Hour",
            "Week"));
    assertThat(names, not(hasItem("")));
    assertThat(browser.find("#top-teams ol").getAriaRole(), is("list"));
    assertThat(browser.find("#top-teams ol").getAccessibleName(), is("Top teams"));
    new Actions(browser.driver()).sendKeys("3").perform();
    browser.awaitScript(
        "return document.querySelector('[data-period=HOURLY]').ariaPressed === 'true'");
  }

  @Test
  void theFocusFollowsNavigationAndSurvivesUpdates() throws Exception {
    SampleBoards.publish(database, 1);
    addCampaign(2, "Marathon");
    open("");
    browser.await("#running", "Marathon");
    browser.run("document.querySelector('#running a[href=\"#/campaigns/2\"]').focus()");
    addCampaign(3, "Relay");
    browser.await("#running", "Relay");
    assertThat(browser.focused().getAttribute("href"), endsWith("#/campaigns/2"));
    new Actions(browser.driver()).sendKeys(Keys.ENTER).perform();
    browser.await("#campaign-page h2", "Marathon");
    assertThat(browser.focused().getAttribute("id"), is("content"));
    assertThat(browser.driver().getTitle(), is("Campaigns – Spinboard"));
    database.execute("DELETE FROM campaigns WHERE campaign_id IN (2, 3)");
  }

  private static void addCampaign(int id, String name) throws Exception {
    database.execute(
        """
        INSERT INTO campaigns (campaign_id, name, starts_at, ends_at)
        VALUES (?, ?, ?, ?)
        """,
        id,
        name,
        NOW,
        NOW.plus(1, ChronoUnit.HOURS));
  }

  /** Screen readers announce a new leader at most every 15 s. */
  @Test
  void publicationsAreNotAnnouncedOneByOne() throws Exception {
    SampleBoards.publish(database, 1);
    open("");
    browser.await("#team-mvps li:nth-child(10)", "Player");
    browser.run(
        """
        const stopped = Date.now();
        Date.now = () => stopped;
        window.announced = [];
        for (const each of document.querySelectorAll('[aria-live], [role=status], [role=alert]')) {
          new MutationObserver(() => announced.push(each.textContent))
            .observe(each, { childList: true, characterData: true, subtree: true });
        }
        """);
    for (int score = 80_001; score <= 80_005; score++) {
      String leader = "Lilac-Lemur " + score;
      database.publishTeams("ALL_TIME", Instant.EPOCH, List.of(new Entry(score, leader, score)));
      browser.await("#top-teams li:first-child .who", leader);
    }
    assertThat(
        browser.run("return window.announced"),
        is(List.of("Lilac-Lemur 80001 now leads the teams.")));
  }
}
