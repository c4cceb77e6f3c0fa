package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.CampaignRows;
import io.spinboard.pipeline.postgres.DatabaseAccess;
import io.spinboard.pipeline.postgres.RetryingConnection;
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

/**
 * Polls PostgreSQL for campaigns about once a second, in a thread of its own, and reports invalid
 * ones in the table {@code campaign_problems}. Runs as long as it has subscribers, which the caller
 * adds and removes under a lock.
 */
final class CampaignPoller {
  private static final Logger LOG = LoggerFactory.getLogger(CampaignPoller.class);
  private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

  /** Sealed campaigns are not in the list, so their number is part of what identifies it. */
  private static final String SELECT_CHANGE =
      """
      SELECT change, (SELECT count(*) FROM campaign_boards WHERE sealed_at IS NOT NULL)
      FROM campaign_changes
      """;

  private static final String DELETE_PROBLEMS = "DELETE FROM campaign_problems";
  private static final String INSERT_PROBLEM =
      """
      INSERT INTO campaign_problems (campaign_id, problem) VALUES (?, ?)
      ON CONFLICT (campaign_id) DO UPDATE SET problem = EXCLUDED.problem, found_at = now()
      """;

  private final DatabaseAccess access;
  private final CountDownLatch firstRead = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "spinboard-campaigns");
  private volatile CampaignList current;
  private Map<Integer, String> problems;
  private String loggedError;
  private int subscribers;

  private CampaignPoller(DatabaseAccess access) {
    this.access = access;
  }

  static CampaignPoller start(DatabaseAccess access) {
    CampaignPoller poller = new CampaignPoller(access);
    poller.thread.setDaemon(true);
    poller.thread.start();
    return poller;
  }

  void addSubscriber() {
    subscribers++;
  }

  /** Removes a subscriber and stops polling after the last one; returns whether it was the last. */
  boolean removeSubscriber() {
    subscribers--;
    if (subscribers == 0) {
      thread.interrupt();
    }
    return subscribers == 0;
  }

  /** Waits for the first list, through any number of failures to read one. */
  void awaitFirst() throws InterruptedException {
    firstRead.await();
  }

  /** The newest list; null before the first one was read. */
  CampaignList current() {
    return current;
  }

  private void run() {
    try (RetryingConnection connection = new RetryingConnection(access)) {
      while (true) {
        try {
          connection.run(this::poll);
          firstRead.countDown();
        } catch (SQLException e) {
          logOnce(e.getMessage());
        }
        Thread.sleep(POLL_INTERVAL.toMillis());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starting with an empty list instead would miss spins of all campaigns. */
  private void logOnce(String error) {
    if (!error.equals(loggedError)) {
      loggedError = error;
      LOG.warn(
          current == null
              ? "Failed to read campaigns; no spin is processed until this succeeds, retrying every 1 s: {}"
              : "Failed to read campaigns; using the last list, retrying every 1 s: {}",
          error);
    }
  }

  private void poll(Connection connection) throws SQLException {
    long change = change(connection);
    if (current == null || current.change() != change) {
      CampaignRows rows = CampaignRows.readOpen(connection);
      writeProblems(rows.problems(), connection);
      current = new CampaignList(change, rows.campaigns());
    }
  }

  private static long change(Connection connection) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(SELECT_CHANGE);
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getLong(1) * 31 + row.getLong(2);
    }
  }

  private void writeProblems(Map<Integer, String> found, Connection connection)
      throws SQLException {
    if (Objects.equals(found, problems)) {
      return;
    }
    try (PreparedStatement delete = connection.prepareStatement(DELETE_PROBLEMS);
        PreparedStatement insert = connection.prepareStatement(INSERT_PROBLEM)) {
      delete.executeUpdate();
      for (Map.Entry<Integer, String> problem : found.entrySet()) {
        LOG.warn("Campaign {} is invalid and ignored: {}", problem.getKey(), problem.getValue());
        insert.setInt(1, problem.getKey());
        insert.setString(2, problem.getValue());
        insert.executeUpdate();
      }
    }
    problems = found;
  }
}
