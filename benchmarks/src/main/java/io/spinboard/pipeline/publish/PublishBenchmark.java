package io.spinboard.pipeline.publish;

import io.spinboard.bench.micro.MicroBenchmark;
import io.spinboard.local.LocalStack;
import io.spinboard.local.StackSettings;
import io.spinboard.local.StackStarter;
import io.spinboard.pipeline.postgres.DatabaseAccess;
import io.spinboard.pipeline.standings.PlayerBoard;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/** Measures publishing a board to PostgreSQL. */
public class PublishBenchmark extends MicroBenchmark {
  private static final int BOARD_SIZE = 10;

  private LocalStack stack;
  private Connection connection;
  private long version;

  /** Starts PostgreSQL, and connects as the pipeline does. */
  @Setup
  public void start() throws IOException, InterruptedException, SQLException {
    stack = StackStarter.start(new StackSettings(null, 0, 0, false, false));
    Properties properties = new Properties();
    properties.setProperty("password", stack.writerPassword());
    connection = new DatabaseAccess(stack.jdbcUrl(), LocalStack.WRITER, properties).connect();
  }

  /** Stops it. */
  @TearDown
  public void stop() throws IOException, SQLException {
    connection.close();
    stack.close();
  }

  /** Publishes and commits a board of ten rows with a higher version than the one before. */
  @Benchmark
  public boolean publish() throws SQLException {
    version++;
    List<PlayerBoard.Row> rows =
        IntStream.range(0, BOARD_SIZE)
            .mapToObj(
                i -> new PlayerBoard.Row(i, i, "Team " + i, version + BOARD_SIZE - i, version))
            .toList();
    PlayerBoard board = new PlayerBoard("ALL_TIME", 0, version, rows);
    return board.publish(connection, version == 1);
  }
}
