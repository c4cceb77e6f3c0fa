package io.spinboard.campaigns.cli.store;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignRows;
import io.spinboard.campaigns.Prize;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.cli.CommandException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The tables that an operator writes, within a transaction. */
public final class CampaignTables {
  private final Connection connection;

  CampaignTables(Connection connection) {
    this.connection = connection;
  }

  void readAsOfOneMoment() throws SQLException {
    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  /**
   * A campaign with its prizes.
   *
   * @throws CommandException if there is none of that id, or it makes no sense
   */
  public Promotion promotion(int id) throws SQLException {
    CampaignRows rows = CampaignRows.readAll(connection);
    if (rows.problems().containsKey(id)) {
      throw new CommandException(
          "campaign %d makes no sense: %s".formatted(id, rows.problems().get(id)));
    }
    for (Campaign campaign : rows.campaigns()) {
      if (campaign.id() == id) {
        return new Promotion(campaign, prizes(id));
      }
    }
    throw new CommandException(
        "there is no campaign %d; 'spinboard campaigns list' has all".formatted(id));
  }

  private List<Prize> prizes(int id) throws SQLException {
    List<Prize> prizes = new ArrayList<>();
    try (PreparedStatement sql =
        connection.prepareStatement(
            "SELECT from_rank, to_rank, amount FROM prizes WHERE campaign_id = ? ORDER BY 1")) {
      sql.setInt(1, id);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          prizes.add(new Prize(row.getInt(1), row.getInt(2), row.getLong(3)));
        }
      }
    }
    return prizes;
  }

  /** What is published. */
  public PublishedRows published() {
    return new PublishedRows(connection);
  }

  /**
   * Keeps others from changing a campaign until this transaction ends, so that no change is lost.
   */
  public void lock(int id) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement(
            "SELECT FROM campaigns WHERE campaign_id = ? FOR NO KEY UPDATE")) {
      sql.setInt(1, id);
      sql.execute();
    }
  }

  /**
   * Adds a campaign with its prizes.
   *
   * @return its id: the next free one if it has none
   */
  public int add(Promotion promotion) throws SQLException {
    int id = promotion.campaign().id();
    if (id == Promotion.NO_ID) {
      // Nobody else may take the id meanwhile; readers do not wait for this.
      execute("LOCK TABLE campaigns IN SHARE ROW EXCLUSIVE MODE");
      id = nextFree();
    }
    try (PreparedStatement sql =
        connection.prepareStatement(
            """
            INSERT INTO campaigns (name, starts_at, ends_at, game_ids, subject, scoring, min_stake,
              min_spins, board_size, recent, prize_ties, campaign_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ? * interval '1 microsecond', ?, ?)
            """)) {
      fill(sql, promotion.campaign());
      sql.setInt(12, id);
      sql.executeUpdate();
    }
    addPrizes(id, promotion.prizes());
    return id;
  }

  /** Changes a campaign, and its prizes if they are others. */
  public void change(Promotion was, Promotion promotion) throws SQLException {
    int id = promotion.campaign().id();
    try (PreparedStatement sql =
        connection.prepareStatement(
            """
            UPDATE campaigns SET (name, starts_at, ends_at, game_ids, subject, scoring, min_stake,
              min_spins, board_size, recent, prize_ties)
              = (?, ?, ?, ?, ?, ?, ?, ?, ?, ? * interval '1 microsecond', ?)
            WHERE campaign_id = ?
            """)) {
      fill(sql, promotion.campaign());
      sql.setInt(12, id);
      requireOne(id, sql.executeUpdate());
    }
    if (!promotion.prizes().equals(was.prizes())) {
      try (PreparedStatement sql =
          connection.prepareStatement("DELETE FROM prizes WHERE campaign_id = ?")) {
        sql.setInt(1, id);
        sql.executeUpdate();
      }
      addPrizes(id, promotion.prizes());
    }
  }

  /** Sets the end of a campaign and nothing else. */
  public void end(int id, long atMicros) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("UPDATE campaigns SET ends_at = ? WHERE campaign_id = ?")) {
      sql.setObject(1, time(atMicros));
      sql.setInt(2, id);
      requireOne(id, sql.executeUpdate());
    }
  }

  /** Removes a campaign with all that belongs to it. */
  public void remove(int id) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("DELETE FROM campaigns WHERE campaign_id = ?")) {
      sql.setInt(1, id);
      requireOne(id, sql.executeUpdate());
    }
  }

  private static void requireOne(int id, int rows) {
    if (rows != 1) {
      throw new CommandException("campaign %d has been removed meanwhile".formatted(id));
    }
  }

  private int nextFree() throws SQLException {
    try (PreparedStatement sql =
            connection.prepareStatement("SELECT coalesce(max(campaign_id), 0) + 1 FROM campaigns");
        ResultSet row = sql.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }

  private void fill(PreparedStatement sql, Campaign campaign) throws SQLException {
    sql.setString(1, campaign.name());
    sql.setObject(2, time(campaign.startsAtMicros()));
    sql.setObject(3, time(campaign.endsAtMicros()));
    sql.setArray(
        4,
        campaign.gameIds() == null
            ? null
            : connection.createArrayOf("int4", campaign.gameIds().stream().sorted().toArray()));
    sql.setString(5, campaign.subject().text());
    sql.setString(6, campaign.scoring().text());
    sql.setInt(7, campaign.minStake());
    sql.setInt(8, campaign.minSpins());
    sql.setInt(9, campaign.boardSize());
    sql.setObject(10, campaign.hasRecent() ? (double) campaign.recentMicros() : null, Types.DOUBLE);
    sql.setString(11, campaign.prizeTies().text());
  }

  private void addPrizes(int id, List<Prize> prizes) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement(
            "INSERT INTO prizes (campaign_id, from_rank, to_rank, amount) VALUES (?, ?, ?, ?)")) {
      for (Prize prize : prizes) {
        sql.setInt(1, id);
        sql.setInt(2, prize.fromRank());
        sql.setInt(3, prize.toRank());
        sql.setLong(4, prize.amount());
        sql.executeUpdate();
      }
    }
  }

  private void execute(String statement) throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(statement)) {
      sql.execute();
    }
  }

  private static OffsetDateTime time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
  }
}
