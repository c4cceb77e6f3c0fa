package io.spinboard.campaigns.cli.store;

import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.rules.TimeText;
import io.spinboard.cli.CommandException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What the pipeline has published of campaigns, within a transaction. */
public final class PublishedRows {
  private static final String STATUS =
      """
      SELECT campaign_id, name, starts_at, ends_at, status, spins, participants, qualified,
             sealed_at, published_at, problem
      FROM campaign_status
      """;

  private final Connection connection;

  PublishedRows(Connection connection) {
    this.connection = connection;
  }

  /** How far all of them are, by id. */
  public List<StatusRow> statuses() throws SQLException {
    List<StatusRow> rows = new ArrayList<>();
    try (PreparedStatement sql = connection.prepareStatement(STATUS + "ORDER BY campaign_id");
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        rows.add(status(row));
      }
    }
    return rows;
  }

  /**
   * How far one is.
   *
   * @throws CommandException if there is none of that id
   */
  public StatusRow status(int id) throws SQLException {
    return statuses().stream()
        .filter(row -> row.id() == id)
        .findFirst()
        .orElseThrow(
            () ->
                new CommandException(
                    "there is no campaign %d; 'spinboard campaigns list' has all".formatted(id)));
  }

  private static StatusRow status(ResultSet row) throws SQLException {
    String status = row.getString("status");
    return new StatusRow(
        row.getInt("campaign_id"),
        row.getString("name"),
        TimeText.micros(instant(row, "starts_at")),
        TimeText.micros(instant(row, "ends_at")),
        Status.of(status)
            .orElseThrow(() -> new CommandException("there is a status '" + status + "'")),
        row.getLong("spins"),
        row.getLong("participants"),
        row.getLong("qualified"),
        instant(row, "sealed_at"),
        instant(row, "published_at"),
        row.getString("problem"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /**
   * What is published of a campaign, in the order of ranks.
   *
   * @param scope {@code campaign} or {@code recent}
   */
  public List<Place> standings(int id, String scope) throws SQLException {
    List<Place> places = new ArrayList<>();
    try (PreparedStatement sql =
        connection.prepareStatement(
            """
            SELECT rank, subject_id, name, score, spins, reached_at, prize
            FROM campaign_standings WHERE campaign_id = ? AND scope = ? ORDER BY rank
            """)) {
      sql.setInt(1, id);
      sql.setString(2, scope);
      try (ResultSet row = sql.executeQuery()) {
        while (row.next()) {
          CampaignStanding standing =
              new CampaignStanding(
                  row.getInt("subject_id"),
                  row.getString("name"),
                  row.getLong("score"),
                  row.getLong("spins"),
                  TimeText.micros(instant(row, "reached_at")));
          places.add(new Place(row.getInt("rank"), standing, row.getLong("prize")));
        }
      }
    }
    return places;
  }
}
