package io.spinboard.dashboard.live;

import io.spinboard.dashboard.boards.ApiQuery;
import io.spinboard.dashboard.boards.PeriodBoardQuery;
import io.spinboard.dashboard.boards.PeriodBoardType;
import io.spinboard.dashboard.boards.PeriodListQuery;
import io.spinboard.dashboard.campaigns.CampaignListQuery;
import io.spinboard.dashboard.campaigns.CampaignQuery;
import io.spinboard.dashboard.database.ConnectionSource;
import io.spinboard.dashboard.database.DatabaseHealth;
import io.spinboard.dashboard.database.QueryRows;
import io.spinboard.dashboard.database.ReadOnlyConnectionPool;
import io.spinboard.dashboard.response.JsonResponse;
import io.spinboard.dashboard.response.ResponseCache;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens for PostgreSQL notifications in a thread of its own and sends the changed boards to their
 * subscribers. Reconnects after a failure and then reads all subscribed boards again, because
 * notifications may have been missed.
 */
public final class NotificationListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);
  private static final Duration POLL_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration RETRY_DELAY = Duration.ofSeconds(1);
  private static final int CHECK_TIMEOUT_SECONDS = 5;
  private static final String LAST_PUBLISHED =
      """
      SELECT greatest(
        (SELECT max(published_at) FROM top_players WHERE period = 'ALL_TIME'),
        (SELECT max(published_at) FROM hot_streaks)) AS published_at
      """;

  /** Pipelines stay connected, and every role may read the application names of sessions. */
  private static final String PIPELINE =
      """
      SELECT EXISTS (
        SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'spinboard') AS connected
      """;

  private final ConnectionSource source;
  private final ReadOnlyConnectionPool pool;
  private final ResponseCache responses;
  private final EventStreamRegistry streams;
  private final StatusTracker tracker;
  private final InstantSource clock;
  private final Set<PeriodBoardQuery> knownPeriods = new HashSet<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "notification-listener");
  private volatile Connection connection;

  public NotificationListener(
      ConnectionSource source,
      ReadOnlyConnectionPool pool,
      ResponseCache responses,
      EventStreamRegistry streams,
      StatusTracker tracker,
      InstantSource clock) {
    this.source = source;
    this.pool = pool;
    this.responses = responses;
    this.streams = streams;
    this.tracker = tracker;
    this.clock = clock;
  }

  /** Starts the thread. */
  public void start() {
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    do {
      try (Connection fresh = source.open()) {
        connection = fresh;
        listen(fresh);
      } catch (SQLException failure) {
        reportFailure(failure);
      } catch (RuntimeException failure) {
        LOG.error(
            "Failed to forward notifications; retrying in {} s", RETRY_DELAY.toSeconds(), failure);
        reportFailure(new SQLException(failure));
      }
    } while (!isClosedWithin(RETRY_DELAY));
  }

  private boolean isClosedWithin(Duration time) {
    try {
      return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      return true;
    }
  }

  private void reportFailure(SQLException failure) {
    if (closing.getCount() == 0) {
      return;
    }
    responses.setListening(false);
    DatabaseHealth health = DatabaseHealth.failed(failure, clock.instant());
    if (tracker.setDatabase(health)) {
      LOG.warn("{} Retrying every {} s.", health.problem(), RETRY_DELAY.toSeconds());
    }
    streams.publish(tracker.event());
  }

  private void listen(Connection fresh) throws SQLException {
    try (Statement statement = fresh.createStatement()) {
      statement.execute("LISTEN spinboard");
    }
    publishAll();
    PGConnection notifying = fresh.unwrap(PGConnection.class);
    while (closing.getCount() > 0) {
      PGNotification[] notifications = notifying.getNotifications((int) POLL_TIMEOUT.toMillis());
      if (notifications != null && notifications.length > 0) {
        process(notifications);
      } else if (!fresh.isValid(CHECK_TIMEOUT_SECONDS)) {
        throw new SQLTransientConnectionException("the connection check failed", "08006");
      } else if (tracker.setPipelineConnected(isPipelineConnected(fresh))) {
        streams.publish(tracker.event());
      }
    }
  }

  /** Called after LISTEN, so that no change between the reads and the notifications is missed. */
  private void publishAll() throws SQLException {
    pool.closeIdle();
    knownPeriods.clear();
    responses.setListening(true);
    tracker.setLastPublishedAt(pool.read(NotificationListener::lastPublished));
    tracker.setPipelineConnected(pool.read(NotificationListener::isPipelineConnected));
    boolean hadFailed = tracker.database().problem() != null;
    tracker.setDatabase(DatabaseHealth.up(clock.instant()));
    if (hadFailed) {
      LOG.info("Reconnected to the database.");
    }
    streams.publish(tracker.event());
    publish(streams.subscribedQueries());
  }

  private static Instant lastPublished(Connection connection) throws SQLException {
    return QueryRows.list(connection, LAST_PUBLISHED, row -> QueryRows.instant(row, "published_at"))
        .get(0);
  }

  private static boolean isPipelineConnected(Connection connection) throws SQLException {
    return QueryRows.list(connection, PIPELINE, row -> row.getBoolean("connected")).get(0);
  }

  private void process(PGNotification[] notifications) throws SQLException {
    Set<ApiQuery> changed = new HashSet<>();
    boolean byOperator = false;
    for (PGNotification notification : notifications) {
      ChangeNotification change = ChangeNotification.parse(notification.getParameter());
      changed.addAll(change.queries());
      byOperator |= change.byOperator();
    }
    changed.addAll(queriesOfNewPeriods(changed));
    // A change of the list of campaigns alone is an operator's, not the pipeline's.
    if (changed.stream().anyMatch(query -> !(query instanceof CampaignListQuery))) {
      tracker.setLastPublishedAt(clock.instant());
      tracker.setPipelineConnected(true);
    }
    if (byOperator) {
      responses.invalidateAll(CampaignQuery.class);
      changed.addAll(subscribedCampaigns());
    }
    changed.forEach(responses::invalidate);
    changed.retainAll(streams.subscribedQueries());
    publish(changed);
  }

  private List<ApiQuery> subscribedCampaigns() {
    return streams.subscribedQueries().stream().filter(CampaignQuery.class::isInstance).toList();
  }

  /** When a period begins, all boards of the newest period change, also those without rows yet. */
  private Set<ApiQuery> queriesOfNewPeriods(Set<ApiQuery> changed) {
    Set<ApiQuery> queries = new HashSet<>();
    for (ApiQuery query : changed) {
      if (query instanceof PeriodBoardQuery board && isNewPeriod(board)) {
        queries.add(new PeriodListQuery(board.period()));
        for (PeriodBoardType each : PeriodBoardType.values()) {
          queries.add(PeriodBoardQuery.newest(each, board.period()));
        }
      }
    }
    return queries;
  }

  private boolean isNewPeriod(PeriodBoardQuery board) {
    return board.board() == PeriodBoardType.TOP_PLAYERS
        && board.start() != null
        && knownPeriods.add(board);
  }

  private void publish(Set<ApiQuery> queries) throws SQLException {
    for (ApiQuery query : queries) {
      streams.publish(query, event(query, responses.get(query), clock.instant()));
    }
  }

  static ServerSentEvent event(ApiQuery query, JsonResponse response, Instant now) {
    return ServerSentEvent.of(query, response.sequence(), query.eventName(), response.json(now));
  }

  @Override
  public void close() throws SQLException {
    closing.countDown();
    Connection open = connection;
    if (open != null) {
      // close() would wait for the thread that polls for notifications.
      open.abort(Runnable::run);
    }
  }
}
