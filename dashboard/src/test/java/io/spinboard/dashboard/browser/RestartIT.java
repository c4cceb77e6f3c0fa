package io.spinboard.dashboard.browser;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.dashboard.BoardDatabase.Entry;
import io.spinboard.dashboard.BoardDatabase;
import io.spinboard.dashboard.Dashboard;
import io.spinboard.dashboard.Sample;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** A page that stays open while what it needs is stopped and started again. */
@Tag("faults")
@EnabledIf(value = Browser.INSTALLED, disabledReason = Browser.MISSING)
@Timeout(60)
class RestartIT {
  @TempDir private Path directory;

  @Test
  void thePageOutlivesItsDatabaseAndItsServer() throws Exception {
    try (Browser browser = Browser.start();
        BoardDatabase database = BoardDatabase.start(directory)) {
      Sample.publish(database, 1);
      Dashboard dashboard = Dashboard.start("127.0.0.1", 0, database::connect);
      int port = dashboard.port();
      try {
        browser.size(1440, 1040);
        browser.prefers("dark", false);
        browser.open("http://127.0.0.1:%d/".formatted(port));
        browser.await("#freshness", "Live");
        browser.run("window.sameDocument = true");

        database.stop();
        browser.await("#freshness", "Database away");
        browser.await("#trouble", "The database cannot be reached");
        browser.await("#top-teams", "Silver-Raven");
        browser.picture("database-away-dark");
        database.startAgain();
        browser.await("#freshness", "Live");
        publish(database, 80_001);
        browser.await("#top-teams li:first-child .value", "80,001");

        dashboard.close();
        browser.await("#freshness", "No connection");
        browser.await("#trouble", "cannot reach its server");
        dashboard = Dashboard.start("127.0.0.1", port, database::connect);
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
