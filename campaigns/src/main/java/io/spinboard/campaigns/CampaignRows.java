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
 * Campaigns as they are in the database.
 *
 * @param campaigns those that make sense
 * @param problems what is wrong with the others, in words, by id. The schema lets none of them in,
 *     but a schema can be changed.
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

  /** All of them. */
  public static CampaignRows all(Connection connection) throws SQLException {
    return read(ALL + "ORDER BY campaign_id", connection);
  }

  /** Those whose standings are not final. */
  public static CampaignRows open(Connection connection) throws SQLException {
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
    require(campaign.endsAtMicros() > campaign.startsAtMicros(), "ends_at is not after starts_at");
    require(campaign.boardSize() > 0, "board_size is under 1");
    require(campaign.recentMicros() >= 0, "recent is negative");
    return campaign;
  }

  private static long micros(String column, Long found) {
    require(found != null, column + " is not a time");
    return found;
  }

  private static Set<Integer> games(Array array) throws SQLException {
    if (array == null) {
      return null;
    }
    Set<Integer> games = new HashSet<>();
    Object[] elements = (Object[]) array.getArray();
    for (Object element : elements) {
      require(element instanceof Integer, "game_ids is not a plain list of games");
      games.add((Integer) element);
    }
    require(!games.isEmpty(), "game_ids names no game");
    return games;
  }

  private static <E extends Enum<E>> E named(
      String column, String text, E[] values, Function<E, String> textOf) {
    return Arrays.stream(values)
        .filter(value -> textOf.apply(value).equals(text))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(column + " is '" + text + "'"));
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
