package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.postgres.DatabaseAccess;
import io.spinboard.pipeline.postgres.RetryingConnection;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * Writes rejected records to the table {@code rejected_spins}. Its key is the record's topic,
 * partition and offset, so a record that is read again adds no row.
 */
public final class WriteRejectedFn extends DoFn<List<RejectedSpin>, Void> {
  private static final long serialVersionUID = 1;

  /** With the longest payloads 64 MB, far below the limit of a statement. */
  private static final int MAX_BATCH = 1_000;

  private static final String INSERT =
      """
      INSERT INTO rejected_spins (topic, "partition", "offset", reason, detail, payload)
      SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseAccess access;
  private transient RetryingConnection connection;

  public WriteRejectedFn(DatabaseAccess access) {
    this.access = access;
  }

  @Setup
  public void open() {
    connection = new RetryingConnection(access);
  }

  @ProcessElement
  public void write(@Element List<RejectedSpin> spins) throws SQLException, InterruptedException {
    for (int from = 0; from < spins.size(); from += MAX_BATCH) {
      List<RejectedSpin> batch = spins.subList(from, Math.min(from + MAX_BATCH, spins.size()));
      connection.run(open -> insert(batch, open));
    }
  }

  private static void insert(List<RejectedSpin> spins, Connection open) throws SQLException {
    try (PreparedStatement sql = open.prepareStatement(INSERT)) {
      sql.setArray(1, column("text", spins, RejectedSpin::topic, open));
      sql.setArray(2, column("int4", spins, RejectedSpin::partition, open));
      sql.setArray(3, column("int8", spins, RejectedSpin::offset, open));
      sql.setArray(4, column("text", spins, RejectedSpin::reason, open));
      sql.setArray(5, column("text", spins, RejectedSpin::detail, open));
      byte[][] payloads = spins.stream().map(RejectedSpin::payload).toArray(byte[][]::new);
      sql.setArray(6, open.createArrayOf("bytea", payloads));
      sql.executeUpdate();
    }
  }

  private static Array column(
      String type, List<RejectedSpin> spins, Function<RejectedSpin, Object> value, Connection open)
      throws SQLException {
    return open.createArrayOf(type, spins.stream().map(value).toArray());
  }

  @Teardown
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
