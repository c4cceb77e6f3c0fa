package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.postgres.DatabaseAccess;
import io.spinboard.pipeline.postgres.RetryingConnection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Gauge;
import org.apache.beam.sdk.metrics.Metrics;
import org.apache.beam.sdk.transforms.DoFn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Publishes boards to PostgreSQL, unless it has newer ones; retries while it is unavailable. */
public final class PublishFn extends DoFn<Board, Void> {
  private static final long serialVersionUID = 1;

  private static final Logger LOG = LoggerFactory.getLogger(PublishFn.class);

  private final Counter boardsPublished = Metrics.counter("spinboard", "boards_published");
  private final Counter boardsRefused = Metrics.counter("spinboard", "boards_refused");
  private final Gauge publishedAt = Metrics.gauge("spinboard", "boards_published_at_ms");
  private final DatabaseAccess access;
  private transient RetryingConnection connection;

  /** The names of the boards that this instance has published. */
  private transient Set<String> published;

  private transient boolean hasLoggedNewerBoards;

  public PublishFn(DatabaseAccess access) {
    this.access = access;
  }

  @Setup
  public void open() {
    connection = new RetryingConnection(access);
    published = new HashSet<>();
  }

  @ProcessElement
  public void publish(@Element Board board) throws SQLException, InterruptedException {
    connection.run(open -> publish(board, open));
  }

  private void publish(Board board, Connection open) throws SQLException {
    boolean isFirst = !published.contains(board.name());
    if (board.publish(open, isFirst)) {
      published.add(board.name());
      boardsPublished.inc();
      publishedAt.set(System.currentTimeMillis());
      return;
    }
    boardsRefused.inc();
    // A board that is refused later was only overtaken by a newer one of this job.
    if (isFirst && !hasLoggedNewerBoards && board.isRefusedOnlyIfOlder()) {
      hasLoggedNewerBoards = true;
      LOG.info("PostgreSQL has newer boards than this job; they stay until the job has caught up.");
    }
  }

  @Teardown
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
