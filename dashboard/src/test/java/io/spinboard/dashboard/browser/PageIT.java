package io.spinboard.dashboard.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.spinboard.dashboard.BoardDatabase.Entry;
import io.spinboard.dashboard.BoardDatabase;
import io.spinboard.dashboard.Dashboard;
import io.spinboard.dashboard.Sample;
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
@Timeout(60)
class PageIT {
  private static final int DESK_WIDTH = 1440;
  private static final int DESK_HEIGHT = 1100;
  private static final int PHONE_WIDTH = 390;
  private static final int PHONE_HEIGHT = 844;

  private static Browser browser;
  private static BoardDatabase database;
  private static Dashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    database = BoardDatabase.onSharedServer();
    dashboard = Dashboard.start("127.0.0.1", 0, database::connect);
    browser.size(DESK_WIDTH, DESK_HEIGHT);
    browser.prefers("dark", false);
  }

  @AfterAll
  static void stop() throws Exception {
    browser.close();
    dashboard.close();
    database.close();
  }

  @AfterEach
  void nothingIsComplainedOf() {
    assertThat(browser.complaints(), is(empty()));
  }

  private static void open(String view) {
    browser.open("about:blank");
    browser.open("http://127.0.0.1:%d/%s".formatted(dashboard.port(), view));
  }

  @Test
  void boardsAppearAndChangeWithoutReload() throws Exception {
    Sample.publish(database, 1);
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
    Sample.publish(database, 2);
    browser.await("#top-teams li:nth-child(10)", "spins");
    browser.picture("boards-dark");
  }

  @Test
  void periodsAreSwitchedAndScrubbedThrough() throws Exception {
    Sample.publish(database, 1);
    Sample.publishPast(database, 4);
    open("");
    browser.await("#top-teams", "Silver-Raven");
    browser.click("[data-period=HOURLY]");
    browser.await("#which", "· open");
    browser.await("#freshness", "Live");
    String newest = browser.text("#top-players");
    browser.click("#earlier");
    browser.await("#which", "· closed");
    assertThat(browser.text("#top-players"), is(not(newest)));
    String address = String.valueOf(browser.run("return location.hash"));
    assertThat(address, containsString("period=HOURLY&at="));
    browser.find("#when").sendKeys(Keys.ARROW_LEFT);
    browser.awaitScript("return location.hash !== arguments[0]", address);
    browser.await("#which", "· closed");
    browser.await("#top-teams li:nth-child(10)", "spins");
    browser.picture("closed-hour-dark");
    // A link to what is shown leads there again.
    open(String.valueOf(browser.run("return location.hash")));
    browser.await("#which", "· closed");
    browser.click("#newest");
    browser.await("#which", "· open");
    browser.click("[data-period=WEEKLY]");
    browser.await("#which", "No such period has a board yet.");
    browser.await("#top-players .empty", "No player has points yet.");
  }

  @Test
  void aPlayerIsFound() throws Exception {
    Sample.publish(database, 1);
    open("");
    browser.await("#top-players", "Player 100");
    new Actions(browser.driver()).sendKeys("/").perform();
    assertThat(browser.focused().getAttribute("id"), is("player"));
    new Actions(browser.driver()).sendKeys("everybody", Keys.ENTER).perform();
    browser.await("#find-error", "Type the number of a player");
    browser.find("#player").clear();
    browser.find("#player").sendKeys("100", Keys.ENTER);
    browser.await("#player-page h2", "Player 100");
    browser.await("#player-page td", "Top players");
    browser.picture("player-dark");
    open("#/players/4711");
    browser.await("#player-page", "Player 4711 is on no board");
  }

  @Test
  void campaignsCountDownAndAreSealed() throws Exception {
    database.execute("DELETE FROM campaigns WHERE campaign_id = 1");
    database.execute(
        """
        INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, recent, scoring)
        VALUES (1, 'Sprint', now() - interval '1 hour', now() + interval '65 seconds',
                interval '5 minutes', 'multiplier-sum')
        """);
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
    browser.picture("campaign-dark");
    publishCampaign("campaign", true);
    browser.await("#campaign-page .badge", "sealed: final");
    open("#/campaigns");
    browser.await("#campaigns-page li", "Sprint");
    open("#/campaigns/99");
    browser.await("#campaign-page", "There is no such campaign.");
  }

  private static void publishCampaign(String scope, boolean sealed) throws Exception {
    database.execute(
        """
        INSERT INTO campaign_boards (campaign_id, scope, revision, complete, version, participants,
          qualified, closed, sealed_at, subject_ids, names, scores, spins, reached_at)
        SELECT 1, ?, revision, true, 40, 3, 3, ?, CASE WHEN ? THEN now() END, '{104,8,15}',
          '{NULL,NULL,NULL}', '{12500000,9000000,9000000}', '{20,10,10}',
          ARRAY[now(), now(), now()]
        FROM campaigns WHERE campaign_id = 1
        ON CONFLICT (campaign_id, scope) DO UPDATE SET sealed_at = EXCLUDED.sealed_at,
          closed = EXCLUDED.closed
        """,
        scope,
        sealed,
        sealed);
  }

  @Test
  void whatIsNotFreshIsSaidToBeSo() throws Exception {
    Sample.publish(database, 1);
    for (String table : List.of("player_boards", "team_boards", "mvp_boards", "hot_board")) {
      database.execute(
          "UPDATE %s SET published_at = now() - interval '75 seconds'".formatted(table));
    }
    // One that was started later than that: what it was told of itself is fresh.
    try (Dashboard later = Dashboard.start("127.0.0.1", 0, database::connect)) {
      browser.open(later.address());
      browser.await("#freshness", "Nothing new for 1 min ");
      browser.await("#trouble", "the pipeline has stopped, or does not reach the database.");
      assertThat(browser.find("#trouble").getAttribute("role"), is("status"));
      browser.picture("stalled-dark");
      try (Connection pipeline = database.connectAsPipeline()) {
        browser.await("#trouble", "the pipeline is connected to the database, so either nobody");
        assertThat(pipeline.isClosed(), is(false));
      }
      browser.open("about:blank");
    }
  }

  @Test
  void everyDigitOfAGreatScoreIsShown() throws Exception {
    long great = (1L << 53) + 1;
    Instant day = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(30, ChronoUnit.DAYS);
    database.publishPlayers("DAILY", day, List.of(new Entry(8, "Jade-Lynx", great)));
    database.publishTeams("DAILY", day, List.of(new Entry(3, "Jade-Lynx", great + 2)));
    open("#/boards?period=DAILY&at=" + day);
    browser.await("#top-players .value", "9,007,199,254,740,993");
    browser.await("#top-teams .value", "9,007,199,254,740,995");
    database.publishTeams("DAILY", day, List.of(new Entry(3, "Jade-Lynx", Long.MAX_VALUE)));
    browser.await("#top-teams .value", "9,223,372,036,854,775,807");
    open("#/players/8");
    browser.await("#player-page .value", "9,007,199,254,740,993");
  }

  @Test
  void hostileNamesHarmNothing() throws Exception {
    List<String> names =
        List.of(
            "<script>window.harmed=1</script>",
            "<img src=x onerror='window.harmed=1'>",
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
    database.publishTeams("DAILY", Instant.now().truncatedTo(ChronoUnit.DAYS), entries);
    database.publishPlayers("DAILY", Instant.now().truncatedTo(ChronoUnit.DAYS), entries);
    open("#/boards?period=DAILY");
    browser.await("#top-teams li:nth-child(500) .value", "8,999,999,501,000");
    assertThat(browser.run("return window.harmed"), is(nullValue()));
    assertThat(
        browser.run("return document.querySelector('#top-teams li .name').textContent"),
        is(names.get(0)));
    // No name is taller than its row, or wider than the page.
    assertThat(
        browser.run(
            """
            return document.documentElement.scrollWidth <= innerWidth
              && [...document.querySelectorAll('.board li')].every(
                row => Math.abs(row.offsetHeight - row.parentNode.firstChild.offsetHeight) < 1)
            """),
        is(true));
    browser.picture("hostile-names");
    browser.size(PHONE_WIDTH, PHONE_HEIGHT);
    assertThat(browser.run("return document.documentElement.scrollWidth <= innerWidth"), is(true));
    browser.picture("hostile-names-phone");
    browser.size(DESK_WIDTH, DESK_HEIGHT);
  }

  @Test
  void itFitsAPhoneInTheLight() throws Exception {
    Sample.publish(database, 1);
    try {
      browser.prefers("light", true);
      open("");
      browser.await("#team-mvps li:nth-child(10)", "Player");
      Sample.publish(database, 2);
      browser.await("#top-players .move", "up");
      browser.picture("boards-light");
      browser.size(PHONE_WIDTH, PHONE_HEIGHT);
      assertThat(
          browser.run("return document.documentElement.scrollWidth <= innerWidth"), is(true));
      browser.picture("boards-phone-light");
    } finally {
      browser.size(DESK_WIDTH, DESK_HEIGHT);
      browser.prefers("dark", false);
    }
  }

  @Test
  void nothingMovesForThoseWhoWantThat() throws Exception {
    Sample.publish(database, 1);
    try {
      browser.prefers("dark", true);
      open("");
      browser.await("#top-teams li:nth-child(10)", "spins");
      browser.run(
          "window.moved = 0; const a = Element.prototype.animate;"
              + " Element.prototype.animate = function (...x) { moved++; return a.apply(this, x); }");
      Sample.publish(database, 2);
      browser.await("#top-teams .move", "up");
      assertThat(browser.run("return window.moved"), is(0L));
      assertThat(
          browser.run("return getComputedStyle(document.querySelector('.bar')).transitionDuration"),
          is("0s"));
    } finally {
      browser.prefers("dark", false);
    }
  }

  @Test
  void everythingIsReachedByKeyboardAndHasAName() throws Exception {
    Sample.publish(database, 1);
    open("");
    browser.await("#team-mvps li:nth-child(10)", "Player");
    List<String> reached = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      new Actions(browser.driver()).sendKeys(Keys.TAB).perform();
      reached.add(browser.focused().getAccessibleName());
    }
    // As they are seen, from the top.
    assertThat(
        reached.subList(0, 10),
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
    assertThat(reached, not(hasItem("")));
    assertThat(browser.find("#top-teams ol").getAriaRole(), is("list"));
    assertThat(browser.find("#top-teams ol").getAccessibleName(), is("Top teams"));
    new Actions(browser.driver()).sendKeys("3").perform();
    browser.awaitScript(
        "return document.querySelector('[data-period=HOURLY]').ariaPressed === 'true'");
  }

  /** A reader of the screen who follows a link is where it leads, whatever changes meanwhile. */
  @Test
  void theFocusGoesWhereTheUserGoesAndStaysThere() throws Exception {
    Sample.publish(database, 1);
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
        VALUES (?, ?, now(), now() + interval '1 hour')
        """,
        id,
        name);
  }

  /** What changes every second is not read out every second. */
  @Test
  void publicationsAreNotReadOut() throws Exception {
    Sample.publish(database, 1);
    open("");
    browser.await("#team-mvps li:nth-child(10)", "Player");
    browser.run(
        """
        window.heard = [];
        for (const each of document.querySelectorAll('[aria-live], [role=status], [role=alert]')) {
          new MutationObserver(() => heard.push(each.textContent))
            .observe(each, { childList: true, characterData: true, subtree: true });
        }
        """);
    for (int score = 80_001; score <= 80_005; score++) {
      String leader = "Lilac-Lemur " + score;
      database.publishTeams("ALL_TIME", Instant.EPOCH, List.of(new Entry(score, leader, score)));
      browser.await("#top-teams li:first-child .who", leader);
    }
    assertThat(
        browser.run("return window.heard"), is(List.of("Lilac-Lemur 80001 leads the teams now.")));
  }
}
