package io.spinboard.dashboard.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.dashboard.BoardDatabase;
import io.spinboard.dashboard.BoardDatabase.Entry;
import io.spinboard.dashboard.Dashboard;
import io.spinboard.dashboard.ManualClock;
import io.spinboard.dashboard.SampleBoards;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** An open page while its database and its server restart. */
@Tag("faults")
@EnabledIf(value = Browser.INSTALLED, disabledReason = Browser.MISSING)
@Timeout(300)
class RestartIT {
  private final ManualClock clock = new ManualClock(Instant.parse("2026-11-22T08:00:00Z"));
  @TempDir private Path directory;

  @Test
  void thePageReconnectsWithoutReload() throws Exception {
    try (Browser browser = Browser.start();
        BoardDatabase database = BoardDatabase.start(directory, clock)) {
      SampleBoards.publish(database, 1);
      Dashboard dashboard = database.startDashboard(0);
      int port = dashboard.port();
      try {
        browser.resize(1440, 1040);
        browser.setPreferences("dark", false);
        browser.open(dashboard.address());
        browser.await("#freshness", "Live");
        browser.run("window.sameDocument = true");

        database.stop();
        browser.await("#freshness", "Database unreachable");
        browser.await("#trouble", "The database is unreachable: ");
        browser.await("#top-teams", "Silver-Raven");
        browser.screenshot("database-away-dark");
        database.restart();
        browser.await("#freshness", "Live");
        publish(database, 80_001);
        browser.await("#top-teams li:first-child .value", "80,001");

        dashboard.close();
        browser.await("#freshness", "No live updates");
        browser.await("#trouble", "No live connection to the server. Retrying every 2 s.");
        dashboard = database.startDashboard(port);
        publish(database, 80_002);
        browser.await("#top-teams li:first-child .value", "80,002");
        browser.await("#freshness", "Live");
        assertThat(browser.run("return window.sameDocument"), is(true));
      } finally {
        dashboard.close();
      }
    }
  }

  private static void publish(BoardDatabase database, long score) throws SQLException {
    database.publishTeams("ALL_TIME", Instant.EPOCH, List.of(new Entry(9, "Jade-Lynx", score)));
  }
}
