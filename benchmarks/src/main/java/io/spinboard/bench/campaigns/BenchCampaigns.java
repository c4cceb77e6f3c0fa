package io.spinboard.bench.campaigns;

import io.spinboard.bench.workload.Workload;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;

/** Adds campaigns with the role of operators and checks their boards. */
final class BenchCampaigns implements AutoCloseable {
  /**
   * Campaign n is for game n, modulo the number of games; every twentieth is for all games. A fifth
   * of them ranks teams. The scorings alternate, too.
   */
  private static final String ADD =
      """
      INSERT INTO campaigns
        (campaign_id, name, starts_at, ends_at, game_ids, subject, scoring, recent)
      SELECT n, 'Campaign ' || n, now() + ?::interval, now() + interval '30 days',
             CASE WHEN n % 20 > 0 THEN ARRAY[(?::int[])[1 + n % cardinality(?::int[])]] END,
             CASE WHEN n % 5 = 3 THEN 'team' ELSE 'player' END,
             (ARRAY['win', 'net', 'turnover', 'spins', 'multiplier-max', 'multiplier-sum'])
               [1 + n / 5 % 6],
             ?::interval
      FROM generate_series(?, ?) AS n
      """;

  private static final String LIVE =
      """
      SELECT c.campaign_id, c.subject, c.game_ids[1], s.status, s.spins,
             EXISTS (SELECT FROM campaign_standings b
                     WHERE b.campaign_id = c.campaign_id AND b.scope = 'recent')
      FROM campaigns c JOIN campaign_status s USING (campaign_id)
      WHERE c.starts_at <= now()
      """;

  /**
   * Recent boards are published when later spins move the watermark, so they need a minimum of
   * spins.
   */
  private static final long MIN_SPINS_FOR_RECENT = (long) (10 * Workload.RATE);

  private final Connection connection;

  private BenchCampaigns(Connection connection) {
    this.connection = connection;
  }

  static BenchCampaigns of(LocalDatabase database) throws SQLException {
    return new BenchCampaigns(
        DriverManager.getConnection(database.jdbcUrl(), LocalStack.OPERATOR, null));
  }

  /**
   * Adds campaigns.
   *
   * @param games the games, with their numbers of spins
   */
  void add(CampaignLoad load, SortedMap<Integer, Long> games) throws SQLException {
    int live = load.live();
    add("-30 days", 1, live, load.recent(), games);
    add("10 days", live + 1, live + load.upcoming(), load.recent(), games);
  }

  private void add(
      String startsIn, int first, int last, String recent, SortedMap<Integer, Long> games)
      throws SQLException {
    try (PreparedStatement sql = connection.prepareStatement(ADD)) {
      Object[] ids = games.keySet().toArray();
      sql.setString(1, startsIn);
      sql.setArray(2, connection.createArrayOf("int", ids));
      sql.setArray(3, connection.createArrayOf("int", ids));
      sql.setString(4, recent);
      sql.setInt(5, first);
      sql.setInt(6, last);
      sql.executeUpdate();
    }
  }

  /**
   * Returns the number of campaigns with complete boards.
   *
   * @param games the games, with their numbers of spins
   */
  int finished(CampaignLoad load, SortedMap<Integer, Long> games) throws SQLException {
    boolean expectsRecent = load.recent() != null && spinsOf(games) > MIN_SPINS_FOR_RECENT;
    int finished = 0;
    try (PreparedStatement sql = connection.prepareStatement(LIVE);
        ResultSet row = sql.executeQuery()) {
      while (row.next()) {
        boolean hasBoards =
            "provisional".equals(row.getString("status")) && (!expectsRecent || row.getBoolean(6));
        finished += hasBoards && hasAllSpins(row, games) ? 1 : 0;
      }
    }
    return finished;
  }

  /** For teams the exact number is unknown here, because a tenth of the players have no team. */
  private static boolean hasAllSpins(ResultSet row, SortedMap<Integer, Long> games)
      throws SQLException {
    Integer game = row.getObject(3, Integer.class);
    long all = game == null ? spinsOf(games) : games.get(game);
    long spins = row.getLong("spins");
    return "team".equals(row.getString("subject")) ? spins > 0 : spins == all;
  }

  private static long spinsOf(SortedMap<Integer, Long> games) {
    return games.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
