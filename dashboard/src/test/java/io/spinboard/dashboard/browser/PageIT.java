package io.spinboard.dashboard.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.dashboard.BoardDatabase;
import io.spinboard.dashboard.BoardDatabase.Entry;
import io.spinboard.dashboard.Dashboard;
import io.spinboard.dashboard.Sample;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, over a real database. */
class PageIT {
  private static final int DESK_WIDTH = 1440;
  private static final int DESK_HEIGHT = 1040;

  @TempDir private static Path directory;
  private static Browser browser;
  private static BoardDatabase database;
  private static Dashboard dashboard;

  @BeforeAll
  static void start() throws Exception {
    browser = Browser.start();
    database = BoardDatabase.start(directory);
    dashboard = Dashboard.start("127.0.0.1", 0, database::connect);
    browser.size(DESK_WIDTH, DESK_HEIGHT);
    browser.prefers("dark", false);
  }

  @AfterAll
  static void stop() throws Exception {
    if (browser != null) {
      browser.close();
      dashboard.close();
      database.close();
    }
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
}
