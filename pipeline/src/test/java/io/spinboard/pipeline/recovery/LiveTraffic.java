package io.spinboard.pipeline.recovery;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignRows;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
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
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends spins in real time and checks all boards continuously while a test causes faults. */
final class LiveTraffic implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LiveTraffic.class);
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofMinutes(1);

  /** Longer than any test takes; tests stop the traffic earlier. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private static final Duration TIMEOUT = Duration.ofMinutes(5);

  private static final int PER_SECOND = 200;
  private static final List<BoardPeriod> PERIODS =
      List.of(BoardPeriod.ALL_TIME, BoardPeriod.HOURLY, BoardPeriod.DAILY);

  private final RestartableStack stack;
  private final BoardObserver observer;
  private final TestProducer producer;

  /** Starts the traffic and the observer. */
  LiveTraffic(RestartableStack stack, long seed, int partitionsWithData) {
    this.stack = stack;
    int records = (int) LONGEST.toSeconds() * PER_SECOND;
    TestRecording recording =
        TestRecording.adversarial(seed, records, Instant.now(), LONGEST, partitionsWithData);
    this.observer = BoardObserver.start(stack);
    this.producer =
        TestProducer.startInRealTime(stack.bootstrapServers(), RestartableStack.TOPIC, recording);
  }

  /** Waits until the boards have caught up with the current time. */
  void awaitCurrentBoards() {
    awaitCurrentBoards(Instant.now());
  }

  /**
   * Waits until the boards have caught up with the current time and logs how long that took.
   *
   * @param fault when the fault started or ended
   */
  void awaitCurrentBoards(Instant fault) {
    Instant now = Instant.now();
    await("boards of " + now)
        .atMost(TIMEOUT)
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

  /** Waits until this many more records are sent, whether or not Kafka is available. */
  void awaitSent(int records) {
    int before = producer.sent();
    await(records + " more records")
        .atMost(TIMEOUT)
        .until(() -> producer.sent() - before >= records);
  }

  /** Waits until this many more records are counted on the boards. */
  void awaitConsumed(long records) throws SQLException {
    long before = consumed();
    await(records + " more records").atMost(TIMEOUT).until(() -> consumed() - before >= records);
  }

  private long consumed() throws SQLException {
    try (Connection reader = stack.reader();
        Statement sql = reader.createStatement();
        ResultSet row = sql.executeQuery("SELECT consumed FROM spin_accounting")) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Sends one more spin, which wins points.
   *
   * @return its event time
   */
  Instant sendWin() {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    int player = 100;
    Spin spin = new Spin(player, 10, 10, 500, now.toEpochMilli() * 1000, Spin.NO_TEAM, null, null);
    byte[] key = Integer.toString(player).getBytes(StandardCharsets.UTF_8);
    TestRecording.Line line =
        new TestRecording.Line(0, 0, key, SpinEncoder.encode(spin), spin, null);
    TestProducer.sendAll(
        stack.bootstrapServers(), RestartableStack.TOPIC, new TestRecording(List.of(line)));
    return now;
  }

  /** Waits until a tick whose board of hot streaks is empty because no player spun after this. */
  void awaitNoHotStreaks(Instant lastSpin) {
    await("empty board of hot streaks")
        .atMost(TIMEOUT)
        .until(() -> hasEmptyHotBoardSince(lastSpin.plus(LONG)));
  }

  private boolean hasEmptyHotBoardSince(Instant tick) throws SQLException {
    try (Connection owner = stack.owner();
        Statement sql = owner.createStatement();
        ResultSet row = sql.executeQuery("SELECT as_of, cardinality(player_ids) FROM hot_board")) {
      return row.next()
          && row.getInt(2) == 0
          && !row.getTimestamp(1).toInstant().isBefore(tick.truncatedTo(ChronoUnit.SECONDS));
    }
  }

  /**
   * Stops the traffic, waits until all boards equal the naive recount and checks all boards that
   * were observed.
   */
  void stopAndVerify() throws Exception {
    await("observed ticks").atMost(TIMEOUT).until(() -> observer.streaks().size() > 5);
    await("observed boards").atMost(TIMEOUT).until(() -> observer.reads() > 100);
    TestRecording sent = producer.stop();
    NaiveRecount recount = new NaiveRecount(sent.spins(), 10);
    Boards expected = recount.boards(PERIODS, null, SHORT, LONG);
    try (Connection reader = stack.reader()) {
      await("boards of all spins")
          .atMost(TIMEOUT)
          .untilAsserted(
              () -> {
                assertThat(difference(expected, reader), is(""));
                assertCampaigns(sent, reader);
              });
      await("account of all records")
          .atMost(TIMEOUT)
          .untilAsserted(
              () ->
                  assertThat(account(reader), is("%d, 0 too late".formatted(sent.lines().size()))));
    }
    observer.close();
    assertThat(observer.violations(), is(empty()));
    observer
        .streaks()
        .forEach((asOf, rows) -> assertThat(rows, is(recount.hotStreaks(asOf, SHORT, LONG))));
  }

  /** Ignores hot streaks, which cool off as the watermark advances without spins. */
  private static String difference(Boards expected, Connection reader) throws SQLException {
    Boards found = new PublishedBoardsReader(reader).read();
    Boards compared = new Boards(found.topPlayers(), found.topTeams(), found.teamMvps(), List.of());
    return BoardDifference.between(expected, compared).text();
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
