package io.spinboard.pipeline.publish;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.pipeline.campaigns.CampaignBoard;
import io.spinboard.pipeline.campaigns.CampaignBoard.Scope;
import io.spinboard.pipeline.campaigns.CampaignList;
import io.spinboard.pipeline.campaigns.CampaignSource;
import io.spinboard.pipeline.campaigns.PostgresCampaignSource;
import io.spinboard.pipeline.postgres.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaign boards, and the list of campaigns, while an operator changes campaigns. */
class CampaignPublicationIT {
  private static final LocalStack STACK = LocalStack.shared();

  private LocalDatabase database;
  private Connection owner;
  private DatabaseAccess access;
  private PublishFn publisher;

  @BeforeEach
  void open() throws IOException, SQLException {
    database = STACK.createDatabase();
    owner = STACK.postgres().connect(database.name());
    Properties password = new Properties();
    password.setProperty("password", STACK.writerPassword());
    access = new DatabaseAccess(database.jdbcUrl(), LocalStack.WRITER, password);
    publisher = new PublishFn(access);
    publisher.open();
    run(
        """
        INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, recent)
        VALUES (7, 'seven', '2026-11-18Z', '2026-11-19Z', '1 hour')
        """);
  }

  @AfterEach
  void close() throws SQLException {
    publisher.close();
    owner.close();
  }

  @Test
  void aBoardWithFewerSpinsOrMissedSpinsIsRefused() throws Exception {
    publish(Scope.CAMPAIGN, 5, true, false, 50);
    publish(Scope.CAMPAIGN, 4, true, false, 40);
    publish(Scope.CAMPAIGN, 6, false, false, 60);
    assertThat(scores("campaign"), contains("50"));

    publish(Scope.CAMPAIGN, 5, true, false, 51);
    assertThat(scores("campaign"), contains("51"));
  }

  @Test
  void aRecentBoardOfAnEarlierTickIsRefused() throws Exception {
    publish(Scope.RECENT, 2_000_000, true, false, 20);
    publish(Scope.RECENT, 1_000_000, true, false, 10);
    assertThat(scores("recent"), contains("20"));
  }

  @Test
  void aStopgapReplacesNoStreamingBoardAndIsReplacedByAny() throws Exception {
    String asShown = "SELECT status || ' ' || spins FROM campaign_status";
    publish(stopgap(Scope.CAMPAIGN, 900, 90));
    publish(stopgap(Scope.RECENT, 2_000_000, 20));
    assertThat(read(asShown), contains("incomplete 900"));
    assertThat(
        read(
            "SELECT extract(epoch FROM as_of)::int FROM campaign_standings WHERE scope = 'recent'"),
        contains("2"));

    // A new job that counts from the beginning of the topic.
    publish(new CampaignBoard(7, Scope.CAMPAIGN, revision(), 5, 1, 1, true, false, rows(50, 1)));
    publish(Scope.RECENT, 1_000_000, true, false, 10);
    assertThat(read(asShown), contains("provisional 5"));

    publish(stopgap(Scope.CAMPAIGN, 901, 91));
    publish(stopgap(Scope.RECENT, 3_000_000, 30));
    assertThat(scores("campaign"), contains("50"));
    assertThat(scores("recent"), contains("10"));
  }

  private CampaignBoard stopgap(Scope scope, long version, long score) throws SQLException {
    return new CampaignBoard(7, scope, revision(), version, 1, 1, true, false, rows(score, 1_000))
        .stopgap();
  }

  /** Publishes as a job that has just started. */
  private void publish(CampaignBoard board) throws Exception {
    PublishFn fresh = new PublishFn(access);
    fresh.open();
    fresh.publish(board);
    fresh.close();
  }

  private static List<CampaignStanding> rows(long score, long spins) {
    return List.of(new CampaignStanding(1, null, score, spins, 0));
  }

  @Test
  void aFinalBoardIsNeverReplaced() throws Exception {
    publish(Scope.CAMPAIGN, 5, true, true, 50);
    publish(Scope.CAMPAIGN, 6, true, true, 60);
    publish(Scope.RECENT, 2_000_000, true, false, 20);

    assertThat(scores("campaign"), contains("50"));
    assertThat(scores("recent"), is(empty()));
    assertThat(read("SELECT status || ' ' || spins FROM campaign_status"), contains("final 5"));
  }

  @Test
  void aClosedBoardWithMissedSpinsIsNotFinal() throws Exception {
    publish(Scope.CAMPAIGN, 5, false, true, 50);
    assertThat(read("SELECT status FROM campaign_status"), contains("incomplete"));

    publish(Scope.CAMPAIGN, 8, true, true, 80);
    assertThat(read("SELECT status FROM campaign_status"), contains("final"));
  }

  @Test
  void boardsByEarlierRulesAndOfDeletedCampaignsAreRefused() throws Exception {
    long earlier = revision();
    publish(Scope.CAMPAIGN, 50, true, false, 500);
    run("UPDATE campaigns SET scoring = 'net' WHERE campaign_id = 7");
    assertThat(read("SELECT status FROM campaign_status"), contains("waiting"));

    publisher.publish(board(earlier, Scope.CAMPAIGN, 51, true, false, 510));
    assertThat(read("SELECT status FROM campaign_status"), contains("waiting"));

    publish(Scope.CAMPAIGN, 1, true, false, 10);
    assertThat(scores("campaign"), contains("10"));

    long last = revision();
    run("DELETE FROM campaigns");
    publisher.publish(board(last, Scope.CAMPAIGN, 2, true, false, 20));
    assertThat(read("SELECT 1 FROM campaign_boards"), is(empty()));
  }

  @Test
  void anInvalidCampaignIsReportedAndTheOthersAreListed() throws Exception {
    try (CampaignSource.Subscription campaigns = new PostgresCampaignSource(access).subscribe()) {
      CampaignList before = campaigns.current();
      run(
          """
          ALTER TABLE campaigns DROP CONSTRAINT scoring_is_known;
          ALTER TABLE campaigns DROP CONSTRAINT starts_at_is_a_time;
          INSERT INTO campaigns (campaign_id, name, starts_at, ends_at, scoring) VALUES
            (8, 'eight', '2026-11-18Z', '2026-11-19Z', 'luck'),
            (9, 'nine', '-infinity', '2026-11-19Z', 'win'),
            (10, 'ten', '2026-11-18Z', '2026-11-19Z', 'win')
          """);
      await().until(() -> campaigns.current() != before);

      assertThat(campaigns.current().ids(), contains(7, 10));
      assertThat(
          read("SELECT problem FROM campaign_status WHERE status = 'invalid' ORDER BY campaign_id"),
          contains(
              containsString("unknown scoring 'luck'"),
              containsString("starts_at is not a finite time")));

      run("DELETE FROM campaigns WHERE campaign_id IN (8, 9)");
      await().until(() -> read("SELECT 1 FROM campaign_problems").isEmpty());
    }
  }

  @Test
  void subscribingWaitsUntilTheListCanBeRead() throws Exception {
    run("REVOKE SELECT ON campaigns FROM spinboard_writer");
    FutureTask<CampaignSource.Subscription> subscription =
        new FutureTask<>(() -> new PostgresCampaignSource(access).subscribe());
    Thread subscriber = new Thread(subscription, "subscriber");
    subscriber.setDaemon(true);
    subscriber.start();
    await().forever().until(CampaignPublicationIT::isPollerSleepingAfterAFailure);
    assertThat(subscription.isDone(), is(false));

    run("GRANT SELECT ON campaigns TO spinboard_writer");
    try (CampaignSource.Subscription campaigns = subscription.get()) {
      assertThat(campaigns.current().ids(), contains(7));
    }
  }

  /** The poller's thread sleeps only after a poll; the list was never read, so the poll failed. */
  private static boolean isPollerSleepingAfterAFailure() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(
            thread ->
                thread.getName().equals("spinboard-campaigns")
                    && thread.getState() == Thread.State.TIMED_WAITING);
  }

  private void publish(Scope scope, long version, boolean complete, boolean closed, long score)
      throws Exception {
    publisher.publish(board(revision(), scope, version, complete, closed, score));
  }

  private static CampaignBoard board(
      long revision, Scope scope, long version, boolean complete, boolean closed, long score) {
    List<CampaignStanding> rows = List.of(new CampaignStanding(1, null, score, 1, 0));
    return new CampaignBoard(7, scope, revision, version, 1, 1, complete, closed, rows);
  }

  private long revision() throws SQLException {
    return Long.parseLong(read("SELECT revision FROM campaigns WHERE campaign_id = 7").get(0));
  }

  private List<String> scores(String scope) throws SQLException {
    return read("SELECT score FROM campaign_standings WHERE scope = '%s'".formatted(scope));
  }

  private List<String> read(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement sql = owner.createStatement();
        ResultSet row = sql.executeQuery(query)) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }

  private void run(String statement) throws SQLException {
    try (Statement sql = owner.createStatement()) {
      sql.execute(statement);
    }
  }
}
