package io.spinboard.pipeline.publish;

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

/** Publishes each board to PostgreSQL with one statement, unless a newer one is there. */
public final class PublishBoards extends DoFn<Board, Void> {
  private static final long serialVersionUID = 1;

  private static final Logger LOG = LoggerFactory.getLogger(PublishBoards.class);

  private final Counter boardsPublished = Metrics.counter("spinboard", "boards_published");
  private final Counter boardsRefused = Metrics.counter("spinboard", "boards_refused");
  private final Gauge publishedAt = Metrics.gauge("spinboard", "boards_published_at_ms");
  private final DatabaseAccess access;
  private transient PatientConnection connection;

  /** The names of the boards that this job has published before. */
  private transient Set<String> published;

  private transient boolean refused;

  public PublishBoards(DatabaseAccess access) {
    this.access = access;
  }

  @Setup
  public void open() {
    connection = new PatientConnection(access);
    published = new HashSet<>();
  }

  @ProcessElement
  public void publish(@Element Board board) throws SQLException, InterruptedException {
    connection.run(open -> publish(board, open));
  }

  private void publish(Board board, Connection open) throws SQLException {
    boolean first = !published.contains(board.name());
    if (BoardStatements.publish(board, first, open)) {
      published.add(board.name());
      boardsPublished.inc();
      publishedAt.set(System.currentTimeMillis());
      return;
    }
    boardsRefused.inc();
    // Later on, it is one that was overtaken, or a campaign by rules that it no longer has.
    if (first && !refused && !(board instanceof CampaignBoard)) {
      refused = true;
      LOG.info(
          "PostgreSQL holds newer boards than this job has; they stay until it has caught up.");
    }
  }

  @Teardown
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
