package io.spinboard.dashboard;

import io.spinboard.local.LocalPostgres;
import io.spinboard.sql.Schema;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * A real database of a test. One on a server of its own can be stopped and started again on the
 * same port.
 */
public final class BoardDatabase implements AutoCloseable {
  private static final String FIRST = "spinboard";
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final String name;
  private final Path directory;
  private final AtomicLong versions = new AtomicLong();
  private LocalPostgres server;

  /**
   * @param directory of a server of its own; null for the one that tests share
   */
  private BoardDatabase(String name, LocalPostgres server, Path directory) throws SQLException {
    this.name = name;
    this.server = server;
    this.directory = directory;
    server.createDatabase(name);
  }

  /** A new one with the schema and nothing in it, on the server that all tests share. */
  public static BoardDatabase onSharedServer() throws Exception {
    BoardDatabase database =
        new BoardDatabase("test_" + NAMES.incrementAndGet(), SharedPostgres.server(), null);
    database.migrate();
    return database;
  }

  /** One with the schema and nothing in it, on a server of its own. */
  public static BoardDatabase start(Path directory) throws Exception {
    BoardDatabase database = withoutSchema(directory);
    database.migrate();
    return database;
  }

  /** One without even the schema, on a server of its own. */
  public static BoardDatabase withoutSchema(Path directory) throws Exception {
    return new BoardDatabase(FIRST, LocalPostgres.start(directory, 0, false), directory);
  }

  public void migrate() throws Exception {
    Schema.migrate(url(), LocalPostgres.SUPERUSER, server.superuserPassword());
  }

  public String url() {
    return server.jdbcUrl(name);
  }

  /** As the dashboard does: for the role that may only read. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url() + "?connectTimeout=2", "spinboard_reader", null);
  }

  /** As a pipeline would, as far as readers can tell. */
  public Connection connectAsPipeline() throws SQLException {
    return DriverManager.getConnection(
        url() + "?ApplicationName=spinboard", "spinboard_reader", null);
  }

  /** Stops the server; its clients lose their connections. */
  public void stop() throws IOException {
    server.close();
  }

  /** Starts it again, with its data. */
  public void startAgain() throws IOException {
    int port = server.port();
    server = LocalPostgres.start(directory, port, false);
  }

  /** A player or team with points. */
  public record Entry(int id, String team, long score) {}

  public void publishPlayers(String period, Instant start, List<Entry> entries)
      throws SQLException {
    execute(
        """
        INSERT INTO player_boards
          (period, period_start, version, player_ids, team_ids, team_names, total_scores, spins)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
          published_at = now(), player_ids = EXCLUDED.player_ids, team_ids = EXCLUDED.team_ids,
          team_names = EXCLUDED.team_names, total_scores = EXCLUDED.total_scores,
          spins = EXCLUDED.spins
        """,
        period,
        start,
        versions.incrementAndGet(),
        ints(entries, Entry::id),
        ints(entries, entry -> entry.team() == null ? null : entry.id() % 7),
        texts(entries),
        longs(entries, Entry::score),
        longs(entries, entry -> entry.score() / 10));
  }

  public void publishTeams(String period, Instant start, List<Entry> entries) throws SQLException {
    execute(
        """
        INSERT INTO team_boards
          (period, period_start, version, team_ids, team_names, total_scores, spins)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
          published_at = now(), team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
          total_scores = EXCLUDED.total_scores, spins = EXCLUDED.spins
        """,
        period,
        start,
        versions.incrementAndGet(),
        ints(entries, Entry::id),
        texts(entries),
        longs(entries, Entry::score),
        longs(entries, entry -> entry.score() / 10));
  }

  /** Each with the points of the entry out of 100,000 of the team. */
  public void publishMvps(String period, Instant start, List<Entry> entries) throws SQLException {
    execute(
        """
        INSERT INTO mvp_boards
          (period, period_start, version, player_ids, team_ids, team_names, player_totals,
           team_totals)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
          published_at = now(), player_ids = EXCLUDED.player_ids, team_ids = EXCLUDED.team_ids,
          team_names = EXCLUDED.team_names, player_totals = EXCLUDED.player_totals,
          team_totals = EXCLUDED.team_totals
        """,
        period,
        start,
        versions.incrementAndGet(),
        ints(entries, Entry::id),
        ints(entries, Entry::id),
        texts(entries),
        longs(entries, Entry::score),
        longs(entries, entry -> 100_000L));
  }

  /** Each with the hotness of a hundredth of the entry's points. */
  public void publishHot(Instant asOf, List<Entry> entries) throws SQLException {
    execute(
        """
        INSERT INTO hot_board
          (as_of, player_ids, team_ids, team_names, short_sums, short_spins, long_sums, long_spins)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (only_row) DO UPDATE SET as_of = EXCLUDED.as_of, published_at = now(),
          player_ids = EXCLUDED.player_ids, team_ids = EXCLUDED.team_ids,
          team_names = EXCLUDED.team_names, short_sums = EXCLUDED.short_sums,
          short_spins = EXCLUDED.short_spins, long_sums = EXCLUDED.long_sums,
          long_spins = EXCLUDED.long_spins
        """,
        asOf,
        ints(entries, Entry::id),
        ints(entries, Entry::id),
        texts(entries),
        longs(entries, Entry::score),
        longs(entries, entry -> 1L),
        longs(entries, entry -> 100L),
        longs(entries, entry -> 1L));
  }

  /** Runs a statement as the owner of everything. */
  public void execute(String sql, Object... parameters) throws SQLException {
    try (Connection connection = server.connect(name);
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        Object value = parameters[i];
        if (value instanceof Instant time) {
          value = time.atOffset(ZoneOffset.UTC);
        } else if (value instanceof Integer[] ints) {
          value = connection.createArrayOf("int", ints);
        } else if (value instanceof Long[] longs) {
          value = connection.createArrayOf("bigint", longs);
        } else if (value instanceof String[] texts) {
          value = connection.createArrayOf("text", texts);
        }
        statement.setObject(i + 1, value);
      }
      statement.execute();
    }
  }

  private static Integer[] ints(List<Entry> entries, Function<Entry, Integer> field) {
    return entries.stream().map(field).toArray(Integer[]::new);
  }

  private static Long[] longs(List<Entry> entries, Function<Entry, Long> field) {
    return entries.stream().map(field).toArray(Long[]::new);
  }

  private static String[] texts(List<Entry> entries) {
    return entries.stream().map(Entry::team).toArray(String[]::new);
  }

  @Override
  public void close() throws IOException {
    if (directory != null) {
      server.close();
    }
  }
}
