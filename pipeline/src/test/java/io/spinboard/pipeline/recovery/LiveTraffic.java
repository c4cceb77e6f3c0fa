package io.spinboard.pipeline.recovery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignRows;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.NaiveCampaignRecount;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.published.PublishedBoardsReader;
import io.spinboard.oracle.published.PublishedStandingsReader;
import io.spinboard.pipeline.TestProducer;
import io.spinboard.pipeline.TestRecording;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Spins flow and somebody watches, while the test lets things break. */
final class LiveTraffic implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveTraffic.class);
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Longer than any test on any machine; a traffic ends when its test wants it to. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final int PER_SECOND = 200;
  private static final List<BoardPeriod> PERIODS =
      List.of(BoardPeriod.ALL_TIME, BoardPeriod.HOURLY, BoardPeriod.DAILY);

  private final RestartableStack stack;
  private final BoardObserver observer;
  private final TestProducer producer;

  /** Spins flow as they happen, nasty ones. */
  LiveTraffic(RestartableStack stack, long seed, int partitionsWithData) {
    this.stack = stack;
    int records = (int) LONGEST.toSeconds() * PER_SECOND;
    TestRecording recording =
        TestRecording.adversarial(seed, records, Instant.now(), LONGEST, partitionsWithData);
    this.observer = BoardObserver.start(stack);
    this.producer =
        TestProducer.startInRealTime(stack.bootstrapServers(), RestartableStack.TOPIC, recording);
  }

  /** Waits until readers see spins of this moment, for the first time. */
  void awaitCurrentBoards() {
    awaitCurrentBoards(Instant.now());
  }

  /**
   * Waits until readers see spins of this moment, and says how long after {@code fault} that is.
   *
   * @param fault when something broke, or was given back
   */
  void awaitCurrentBoards(Instant fault) {
    Instant now = Instant.now();
    await("boards of " + now)
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(SQLException.class)
        .until(() -> hotAsOf().isAfter(now.minusSeconds(7)));
    LOG.info("boards are current after {}", Duration.between(fault, Instant.now()));
  }

  private Instant hotAsOf() throws SQLException {
    try (Connection reader = stack.reader();
        Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT max(as_of) FROM hot_streaks")) {
      row.next();
      return row.getTimestamp(1) == null ? Instant.MIN : row.getTimestamp(1).toInstant();
    }
  }

  /** How many are on the board of hot streaks. */
  int hotPlayers() throws SQLException {
    try (Connection reader = stack.reader();
        Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT count(*) FROM hot_streaks")) {
      row.next();
      return row.getInt(1);
    }
  }

  /** One more spin, after the end. */
  void sendOne() {
    TestRecording one = TestRecording.adversarial(2, 1, Instant.now(), Duration.ofMillis(1), 1);
    TestProducer.sendAll(stack.bootstrapServers(), RestartableStack.TOPIC, one);
  }

  /** Ends the spins, waits for the boards of all of them, and judges all that was seen. */
  void stopAndVerify() throws Exception {
    await("ticks seen").atMost(Duration.ofMinutes(1)).until(() -> observer.streaks().size() > 5);
    TestRecording sent = producer.stop();
    NaiveRecount recount = new NaiveRecount(sent.spins(), 10);
    Boards expected = recount.boards(PERIODS, null, SHORT, LONG);
    try (Connection reader = stack.reader()) {
      await("boards of all spins")
          .atMost(Duration.ofMinutes(3))
          .untilAsserted(
              () -> {
                assertThat(difference(expected, reader), is(""));
                assertCampaigns(sent, reader);
              });
      await("account of all records")
          .untilAsserted(
              () ->
                  assertThat(account(reader), is("%d, 0 too late".formatted(sent.lines().size()))));
    }
    observer.close();
    assertThat(observer.violations(), is(empty()));
    assertThat("reads", observer.reads(), is(greaterThan(100L)));
    observer
        .streaks()
        .forEach((asOf, rows) -> assertThat(rows, is(recount.hotStreaks(asOf, SHORT, LONG))));
  }

  /** The hot board of a topic that has fallen silent goes on to cool; the others stay. */
  private static String difference(Boards expected, Connection reader) throws SQLException {
    Boards found = new PublishedBoardsReader(reader).read();
    Boards judged = new Boards(found.topPlayers(), found.topTeams(), found.teamMvps(), List.of());
    return BoardDifference.between(expected, judged).text();
  }

  private static void assertCampaigns(TestRecording sent, Connection reader) throws SQLException {
    PublishedStandingsReader published = new PublishedStandingsReader(reader);
    for (Campaign campaign : CampaignRows.readAll(reader).campaigns()) {
      NaiveCampaignRecount recount =
          new NaiveCampaignRecount(new CampaignBoardRules(campaign, null), sent.spins());
      assertThat(published.of(campaign), is(recount.rows()));
    }
  }

  private static String account(Connection reader) throws SQLException {
    try (Statement sql = reader.createStatement();
        ResultSet row =
            sql.executeQuery(
                "SELECT consumed || ', ' || too_late || ' too late' FROM spin_accounting")) {
      row.next();
      return row.getString(1);
    }
  }

  @Override
  public void close() throws Exception {
    observer.close();
    producer.stop();
  }
}
