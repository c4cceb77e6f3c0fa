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
 * A real database for a test. A database on its own server can be stopped and restarted on the same
 * port. Boards are published at the time of a {@link ManualClock}.
 */
public final class BoardDatabase implements AutoCloseable {
  private static final String FIRST = "spinboard";
  private static final AtomicInteger NAMES = new AtomicInteger();

  private final String name;
  private final Path directory;
  private final AtomicLong versions = new AtomicLong();
  private final ManualClock clock;
  private LocalPostgres server;

  /**
   * @param directory directory of the database's own server; null for the shared server
   */
  private BoardDatabase(String name, LocalPostgres server, Path directory, ManualClock clock)
      throws SQLException {
    this.name = name;
    this.clock = clock;
    this.server = server;
    this.directory = directory;
    server.createDatabase(name);
  }

  /** Creates a database with an empty schema on the server that tests share. */
  public static BoardDatabase onSharedServer(ManualClock clock) throws Exception {
    BoardDatabase database =
        new BoardDatabase("test_" + NAMES.incrementAndGet(), SharedPostgres.server(), null, clock);
    database.migrate();
    return database;
  }

  /** Creates a database with an empty schema on its own server. */
  public static BoardDatabase start(Path directory, ManualClock clock) throws Exception {
    BoardDatabase database = withoutSchema(directory, clock);
    database.migrate();
    return database;
  }

  /** Creates a database without the schema on its own server. */
  public static BoardDatabase withoutSchema(Path directory, ManualClock clock) throws Exception {
    return new BoardDatabase(FIRST, LocalPostgres.start(directory, 0, false), directory, clock);
  }

  public void migrate() throws Exception {
    Schema.migrate(url(), LocalPostgres.SUPERUSER, server.superuserPassword());
  }

  /** Starts a dashboard of this database with its clock. */
  public Dashboard startDashboard(int port) throws IOException {
    return Dashboard.start("127.0.0.1", port, this::connect, clock);
  }

  /** The current time of the database's clock. */
  public Instant now() {
    return clock.instant();
  }

  public String url() {
    return server.jdbcUrl(name);
  }

  /** Connects as the dashboard does, with the role that may only read. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url() + "?connectTimeout=2", "spinboard_reader", null);
  }

  /** Opens a connection that the dashboard takes for a pipeline's. */
  public Connection connectAsPipeline() throws SQLException {
    return DriverManager.getConnection(
        url() + "?ApplicationName=spinboard", "spinboard_reader", null);
  }

  /** Stops the server; clients lose their connections. */
  public void stop() throws IOException {
    server.close();
  }

  /** Restarts the server with its data, on the same port. */
  public void restart() throws IOException {
    int port = server.port();
    server = LocalPostgres.start(directory, port, false);
  }

  /** A player or team with its points. */
  public record Entry(int id, String team, long score) {}

  public void publishPlayers(String period, Instant start, List<Entry> entries)
      throws SQLException {
    execute(
        """
        INSERT INTO player_boards
          (period, period_start, version, published_at, player_ids, team_ids, team_names,
           total_scores, spins)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
          published_at = EXCLUDED.published_at, player_ids = EXCLUDED.player_ids, team_ids = EXCLUDED.team_ids,
          team_names = EXCLUDED.team_names, total_scores = EXCLUDED.total_scores,
          spins = EXCLUDED.spins
        """,
        period,
        start,
        versions.incrementAndGet(),
        now(),
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
          (period, period_start, version, published_at, team_ids, team_names, total_scores, spins)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
          published_at = EXCLUDED.published_at, team_ids = EXCLUDED.team_ids, team_names = EXCLUDED.team_names,
          total_scores = EXCLUDED.total_scores, spins = EXCLUDED.spins
        """,
        period,
        start,
        versions.incrementAndGet(),
        now(),
        ints(entries, Entry::id),
        texts(entries),
        longs(entries, Entry::score),
        longs(entries, entry -> entry.score() / 10));
  }

  /** Publishes MVPs. The score of an entry is the player's total; each team has 100,000 points. */
  public void publishMvps(String period, Instant start, List<Entry> entries) throws SQLException {
    execute(
        """
        INSERT INTO mvp_boards
          (period, period_start, version, published_at, player_ids, team_ids, team_names,
           player_totals, team_totals)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (period, period_start) DO UPDATE SET version = EXCLUDED.version,
          published_at = EXCLUDED.published_at, player_ids = EXCLUDED.player_ids, team_ids = EXCLUDED.team_ids,
          team_names = EXCLUDED.team_names, player_totals = EXCLUDED.player_totals,
          team_totals = EXCLUDED.team_totals
        """,
        period,
        start,
        versions.incrementAndGet(),
        now(),
        ints(entries, Entry::id),
        ints(entries, Entry::id),
        texts(entries),
        longs(entries, Entry::score),
        longs(entries, entry -> 100_000L));
  }

  /** Publishes hot streaks. The hotness of an entry is a hundredth of its score. */
  public void publishHot(Instant asOf, List<Entry> entries) throws SQLException {
    execute(
        """
        INSERT INTO hot_board
          (as_of, published_at, player_ids, team_ids, team_names, short_sums, short_spins,
           long_sums, long_spins)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (only_row) DO UPDATE SET as_of = EXCLUDED.as_of,
          published_at = EXCLUDED.published_at,
          player_ids = EXCLUDED.player_ids, team_ids = EXCLUDED.team_ids,
          team_names = EXCLUDED.team_names, short_sums = EXCLUDED.short_sums,
          short_spins = EXCLUDED.short_spins, long_sums = EXCLUDED.long_sums,
          long_spins = EXCLUDED.long_spins
        """,
        asOf,
        now(),
        ints(entries, Entry::id),
        ints(entries, Entry::id),
        texts(entries),
        longs(entries, Entry::score),
        longs(entries, entry -> 1L),
        longs(entries, entry -> 100L),
        longs(entries, entry -> 1L));
  }

  /** Executes a statement as the superuser. */
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
