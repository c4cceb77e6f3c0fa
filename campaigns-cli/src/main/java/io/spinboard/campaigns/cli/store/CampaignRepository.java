package io.spinboard.campaigns.cli.store;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignRows;
import io.spinboard.campaigns.Prize;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
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

/** Reads and writes campaigns and prizes within a transaction. */
public final class CampaignRepository {
  private final Connection connection;

  CampaignRepository(Connection connection) {
    this.connection = connection;
  }

  void beginSnapshot() throws SQLException {
    execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
  }

  /**
   * Reads a campaign with its prizes.
   *
   * @throws CommandException if it does not exist or is invalid
   */
  public CampaignWithPrizes campaign(int id) throws SQLException {
    CampaignRows rows = CampaignRows.readAll(connection);
    if (rows.problems().containsKey(id)) {
      throw new CommandException(
          "campaign %s is invalid: %s".formatted(id, rows.problems().get(id)));
    }
    for (Campaign campaign : rows.campaigns()) {
      if (campaign.id() == id) {
        return new CampaignWithPrizes(campaign, prizes(id));
      }
    }
    throw new CommandException(
        "campaign %s does not exist; list all with 'spinboard campaigns list'".formatted(id));
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

  /** Returns a reader of what the pipeline has published, within the same transaction. */
  public PublishedCampaignReader published() {
    return new PublishedCampaignReader(connection);
  }

  /** Locks a campaign until this transaction ends, so that no concurrent change is lost. */
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
   * @return its id; the next free one if the campaign has none
   */
  public int add(CampaignWithPrizes added) throws SQLException {
    int id = added.campaign().id();
    if (id == CampaignWithPrizes.NO_ID) {
      // No concurrent transaction may take the same id. Readers are not blocked.
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
      fill(sql, added.campaign());
      sql.setInt(12, id);
      sql.executeUpdate();
    }
    addPrizes(id, added.prizes());
    return id;
  }

  /** Updates a campaign, and its prizes if they differ. */
  public void change(CampaignWithPrizes before, CampaignWithPrizes after) throws SQLException {
    int id = after.campaign().id();
    try (PreparedStatement sql =
        connection.prepareStatement(
            """
            UPDATE campaigns SET (name, starts_at, ends_at, game_ids, subject, scoring, min_stake,
              min_spins, board_size, recent, prize_ties)
              = (?, ?, ?, ?, ?, ?, ?, ?, ?, ? * interval '1 microsecond', ?)
            WHERE campaign_id = ?
            """)) {
      fill(sql, after.campaign());
      sql.setInt(12, id);
      requireOne(id, sql.executeUpdate());
    }
    if (!after.prizes().equals(before.prizes())) {
      try (PreparedStatement sql =
          connection.prepareStatement("DELETE FROM prizes WHERE campaign_id = ?")) {
        sql.setInt(1, id);
        sql.executeUpdate();
      }
      addPrizes(id, after.prizes());
    }
  }

  /** Updates only the end of a campaign. */
  public void end(int id, long atMicros) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("UPDATE campaigns SET ends_at = ? WHERE campaign_id = ?")) {
      sql.setObject(1, time(atMicros));
      sql.setInt(2, id);
      requireOne(id, sql.executeUpdate());
    }
  }

  /** Deletes a campaign with its prizes and boards. */
  public void remove(int id) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement("DELETE FROM campaigns WHERE campaign_id = ?")) {
      sql.setInt(1, id);
      requireOne(id, sql.executeUpdate());
    }
  }

  private static void requireOne(int id, int rows) {
    if (rows != 1) {
      throw new CommandException("campaign %s was removed in the meantime".formatted(id));
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
