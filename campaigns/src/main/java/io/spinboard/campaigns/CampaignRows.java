package io.spinboard.campaigns;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Campaigns read from the database.
 *
 * @param campaigns the valid ones
 * @param problems why others are invalid, by campaign id. The constraints of the schema prevent
 *     this, but a database may have lost them.
 */
public record CampaignRows(List<Campaign> campaigns, Map<Integer, String> problems) {
  private static final String ALL =
      """
      SELECT campaign_id, revision, name,
             CASE WHEN isfinite(starts_at)
               THEN (extract(epoch FROM starts_at) * 1000000)::bigint END AS starts_micros,
             CASE WHEN isfinite(ends_at)
               THEN (extract(epoch FROM ends_at) * 1000000)::bigint END AS ends_micros,
             game_ids, subject, scoring, min_stake, min_spins, board_size,
             CASE WHEN isfinite(recent)
               THEN (extract(epoch FROM recent) * 1000000)::bigint END AS recent_micros, prize_ties
      FROM campaigns
      """;

  /** Reads all campaigns. */
  public static CampaignRows readAll(Connection connection) throws SQLException {
    return read(ALL + "ORDER BY campaign_id", connection);
  }

  /** Reads the campaigns that are not sealed. */
  public static CampaignRows readOpen(Connection connection) throws SQLException {
    return read(
        ALL
            + """
              WHERE NOT EXISTS (
                SELECT FROM campaign_boards b
                WHERE b.campaign_id = campaigns.campaign_id AND b.sealed_at IS NOT NULL)
              ORDER BY campaign_id
              """,
        connection);
  }

  private static CampaignRows read(String query, Connection connection) throws SQLException {
    List<Campaign> campaigns = new ArrayList<>();
    Map<Integer, String> problems = new TreeMap<>();
    try (PreparedStatement sql = connection.prepareStatement(query);
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        try {
          campaigns.add(campaign(row));
        } catch (IllegalArgumentException e) {
          problems.put(row.getInt("campaign_id"), e.getMessage());
        }
      }
    }
    return new CampaignRows(campaigns, problems);
  }

  private static Campaign campaign(ResultSet row) throws SQLException {
    Campaign campaign =
        new Campaign(
            row.getInt("campaign_id"),
            row.getLong("revision"),
            row.getString("name"),
            micros("starts_at", row.getObject("starts_micros", Long.class)),
            micros("ends_at", row.getObject("ends_micros", Long.class)),
            games(row.getArray("game_ids")),
            named("subject", row.getString("subject"), Subject.values(), Subject::text),
            named("scoring", row.getString("scoring"), Scoring.values(), Scoring::text),
            row.getInt("min_stake"),
            row.getInt("min_spins"),
            row.getInt("board_size"),
            row.getLong("recent_micros"),
            named("prize_ties", row.getString("prize_ties"), PrizeTies.values(), PrizeTies::text));
    require(campaign.endsAtMicros() > campaign.startsAtMicros(), "ends_at must be after starts_at");
    require(campaign.boardSize() > 0, "board_size must be at least 1");
    require(campaign.recentMicros() >= 0, "recent must not be negative");
    return campaign;
  }

  private static long micros(String column, Long value) {
    require(value != null, column + " is not a finite time");
    return value;
  }

  private static Set<Integer> games(Array array) throws SQLException {
    if (array == null) {
      return null;
    }
    Set<Integer> games = new HashSet<>();
    Object[] elements = (Object[]) array.getArray();
    for (Object element : elements) {
      require(element instanceof Integer, "game_ids must be a list of numbers");
      games.add((Integer) element);
    }
    require(!games.isEmpty(), "game_ids must not be empty");
    return games;
  }

  private static <E extends Enum<E>> E named(
      String column, String text, E[] values, Function<E, String> textOf) {
    return Arrays.stream(values)
        .filter(value -> textOf.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("unknown " + column + " '" + text + "'"));
  }

  private static void require(boolean valid, String problem) {
    if (!valid) {
      throw new IllegalArgumentException(problem);
    }
  }
}
