package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.CampaignRows;
import io.spinboard.pipeline.publish.DatabaseAccess;
import io.spinboard.pipeline.publish.PatientConnection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at the campaigns in PostgreSQL about once a second, as long as somebody follows them. */
final class CampaignWatch {
  private static final Logger LOG = LoggerFactory.getLogger(CampaignWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /** Final campaigns are left out of the list, so it also changes with their number. */
  private static final String CHANGE =
      """
      SELECT change, (SELECT count(*) FROM campaign_boards WHERE sealed_at IS NOT NULL)
      FROM campaign_changes
      """;

  private static final String FORGET_PROBLEMS = "DELETE FROM campaign_problems";
  private static final String TELL_PROBLEM =
      """
      INSERT INTO campaign_problems (campaign_id, problem) VALUES (?, ?)
      ON CONFLICT (campaign_id) DO UPDATE SET problem = EXCLUDED.problem, found_at = now()
      """;

  private final DatabaseAccess access;
  private final CountDownLatch firstLook = new CountDownLatch(1);
  private final Thread thread = new Thread(this::look, "spinboard-campaigns");
  private volatile CampaignList list;
  private Map<Integer, String> problems;
  private String refusal;
  private int followers;

  private CampaignWatch(DatabaseAccess access) {
    this.access = access;
  }

  static CampaignWatch start(DatabaseAccess access) {
    CampaignWatch watch = new CampaignWatch(access);
    watch.thread.setDaemon(true);
    watch.thread.start();
    return watch;
  }

  void join() {
    followers++;
  }

  /** Returns whether nobody is left; the watch has ended then. */
  boolean leave() {
    followers--;
    if (followers == 0) {
      thread.interrupt();
    }
    return followers == 0;
  }

  /** Waits for a list, however often the database refuses it. */
  void awaitFirst() throws InterruptedException {
    firstLook.await();
  }

  CampaignList now() {
    return list;
  }

  private void look() {
    try (PatientConnection connection = new PatientConnection(access)) {
      while (true) {
        try {
          connection.run(this::look);
          firstLook.countDown();
        } catch (SQLException e) {
          refused(e.getMessage());
        }
        Thread.sleep(BETWEEN_LOOKS.toMillis());
      }
    } catch (InterruptedException nobodyFollows) {
      Thread.currentThread().interrupt();
    }
  }

  /** Before the first look there is no list, and nobody goes on: none at all is one, too. */
  private void refused(String reason) {
    if (!reason.equals(refusal)) {
      refusal = reason;
      LOG.warn(
          list == null
              ? "Campaigns cannot be read; waiting for them: {}"
              : "Campaigns stay as they were last known: {}",
          reason);
    }
  }

  private void look(Connection connection) throws SQLException {
    long change = change(connection);
    if (list == null || list.change() != change) {
      CampaignRows rows = CampaignRows.readOpen(connection);
      tell(rows.problems(), connection);
      list = new CampaignList(change, rows.campaigns());
    }
  }

  private static long change(Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(CHANGE);
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getLong(1) * 31 + row.getLong(2);
    }
  }

  private void tell(Map<Integer, String> found, Connection connection) throws SQLException {
    if (Objects.equals(found, problems)) {
      return;
    }
    try (PreparedStatement forget = connection.prepareStatement(FORGET_PROBLEMS);
        PreparedStatement insert = connection.prepareStatement(TELL_PROBLEM)) {
      forget.executeUpdate();
      for (Map.Entry<Integer, String> problem : found.entrySet()) {
        LOG.warn("Campaign {} is left alone: {}.", problem.getKey(), problem.getValue());
        insert.setInt(1, problem.getKey());
        insert.setString(2, problem.getValue());
        insert.executeUpdate();
      }
    }
    problems = found;
  }
}
