package io.spinboard.dashboard.live;

import io.spinboard.dashboard.answers.Answer;
import io.spinboard.dashboard.answers.Answers;
import io.spinboard.dashboard.boards.PeriodBoard;
import io.spinboard.dashboard.boards.PeriodStarts;
import io.spinboard.dashboard.boards.Standings;
import io.spinboard.dashboard.boards.Topic;
import io.spinboard.dashboard.campaigns.AllCampaigns;
import io.spinboard.dashboard.campaigns.OneCampaign;
import io.spinboard.dashboard.database.Connections;
import io.spinboard.dashboard.database.DatabaseHealth;
import io.spinboard.dashboard.database.ReadOnlyPool;
import io.spinboard.dashboard.database.Rows;
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
 * Hears what the database says of publications and passes it on to event streams, in one thread. It
 * connects again by itself; whatever happened meanwhile is read anew.
 */
public final class Publications implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Publications.class);
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofSeconds(1);
  private static final int ALIVE_SECONDS = 5;
  private static final String LAST_PUBLISHED =
      """
      SELECT greatest(
        (SELECT max(published_at) FROM top_players WHERE period = 'ALL_TIME'),
        (SELECT max(published_at) FROM hot_streaks)) AS published_at
      """;

  /** Pipelines keep a connection, and everybody may see what connections say that they are. */
  private static final String PIPELINE =
      """
      SELECT EXISTS (
        SELECT FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'spinboard') AS connected
      """;

  private final Connections source;
  private final ReadOnlyPool pool;
  private final Answers answers;
  private final EventStreams streams;
  private final Pulse pulse;
  private final InstantSource clock;
  private final Set<Standings> periods = new HashSet<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "publications");
  private volatile Connection connection;

  public Publications(
      Connections source,
      ReadOnlyPool pool,
      Answers answers,
      EventStreams streams,
      Pulse pulse,
      InstantSource clock) {
    this.source = source;
    this.pool = pool;
    this.answers = answers;
    this.streams = streams;
    this.pulse = pulse;
    this.clock = clock;
  }

  /** Begins to listen. */
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
        fail(failure);
      } catch (RuntimeException failure) {
        LOG.error("Publications are not passed on; trying again", failure);
        fail(new SQLException(failure));
      }
    } while (!isClosingWithin(RETRY));
  }

  private boolean isClosingWithin(Duration time) {
    try {
      return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      return true;
    }
  }

  private void fail(SQLException failure) {
    if (closing.getCount() == 0) {
      return;
    }
    answers.listening(false);
    DatabaseHealth health = DatabaseHealth.failed(failure, clock.instant());
    if (pulse.found(health)) {
      LOG.warn("{} Trying again every {} s.", health.problem(), RETRY.toSeconds());
    }
    streams.publish(pulse.event());
  }

  private void listen(Connection fresh) throws SQLException {
    try (Statement statement = fresh.createStatement()) {
      statement.execute("LISTEN spinboard");
    }
    begin();
    PGConnection notifying = fresh.unwrap(PGConnection.class);
    while (closing.getCount() > 0) {
      PGNotification[] notices = notifying.getNotifications((int) SILENCE.toMillis());
      if (notices != null && notices.length > 0) {
        pass(notices);
      } else if (!fresh.isValid(ALIVE_SECONDS)) {
        throw new SQLTransientConnectionException("it does not answer", "08006");
      } else if (pulse.found(isPipelineConnected(fresh))) {
        streams.publish(pulse.event());
      }
    }
  }

  /** After listening began, so that nothing falls between what is read and what is heard. */
  private void begin() throws SQLException {
    pool.forgetIdle();
    periods.clear();
    answers.listening(true);
    pulse.published(pool.read(Publications::lastPublished));
    pulse.found(pool.read(Publications::isPipelineConnected));
    boolean wasAway = pulse.database().problem() != null;
    pulse.found(DatabaseHealth.up(clock.instant()));
    if (wasAway) {
      LOG.info("The database answers again.");
    }
    streams.publish(pulse.event());
    passOn(streams.wanted());
  }

  private static Instant lastPublished(Connection connection) throws SQLException {
    return Rows.of(connection, LAST_PUBLISHED, row -> Rows.instant(row, "published_at")).get(0);
  }

  private static boolean isPipelineConnected(Connection connection) throws SQLException {
    return Rows.of(connection, PIPELINE, row -> row.getBoolean("connected")).get(0);
  }

  private void pass(PGNotification[] notices) throws SQLException {
    Set<Topic> changed = new HashSet<>();
    boolean byOperator = false;
    for (PGNotification notification : notices) {
      Notice notice = Notice.of(notification.getParameter());
      changed.addAll(notice.topics());
      byOperator |= notice.isOfOperator();
    }
    changed.addAll(followers(changed));
    // What operators write is no sign of life of the pipeline.
    if (changed.stream().anyMatch(topic -> !(topic instanceof AllCampaigns))) {
      pulse.published(clock.instant());
      pulse.found(true);
    }
    if (byOperator) {
      answers.changed(OneCampaign.class);
      changed.addAll(wantedCampaigns());
    }
    changed.forEach(answers::changed);
    changed.retainAll(streams.wanted());
    passOn(changed);
  }

  private List<Topic> wantedCampaigns() {
    return streams.wanted().stream().filter(OneCampaign.class::isInstance).toList();
  }

  /** When a period begins, whoever follows the newest one goes on to it with every board. */
  private Set<Topic> followers(Set<Topic> changed) {
    Set<Topic> followers = new HashSet<>();
    for (Topic topic : changed) {
      if (topic instanceof Standings board && isOfNewPeriod(board)) {
        followers.add(new PeriodStarts(board.period()));
        for (PeriodBoard each : PeriodBoard.values()) {
          followers.add(Standings.newest(each, board.period()));
        }
      }
    }
    return followers;
  }

  private boolean isOfNewPeriod(Standings board) {
    return board.board() == PeriodBoard.TOP_PLAYERS && board.start() != null && periods.add(board);
  }

  private void passOn(Set<Topic> topics) throws SQLException {
    for (Topic topic : topics) {
      streams.publish(topic, event(topic, answers.to(topic), clock.instant()));
    }
  }

  static Event event(Topic topic, Answer answer, Instant now) {
    return Event.of(topic, answer.sequence(), topic.event(), answer.json(now));
  }

  @Override
  public void close() throws SQLException {
    closing.countDown();
    Connection open = connection;
    if (open != null) {
      // Closing would wait for whoever waits for notifications.
      open.abort(Runnable::run);
    }
  }
}
