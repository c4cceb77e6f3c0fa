package io.spinboard.pipeline.publish;

import java.sql.SQLException;
import org.apache.beam.sdk.transforms.DoFn;

/** Publishes each board to PostgreSQL with one statement. */
public final class PublishBoards extends DoFn<Board, Void> {
  private static final long serialVersionUID = 1;

  private final DatabaseAccess access;
  private transient PatientConnection connection;

  public PublishBoards(DatabaseAccess access) {
    this.access = access;
  }

  @Setup
  public void open() {
    connection = new PatientConnection(access);
  }

  @ProcessElement
  public void publish(@Element Board board) throws SQLException, InterruptedException {
    connection.run(open -> BoardStatements.publish(board, open));
  }

  @Teardown
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
