package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.ingest.RejectedSpin;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * Writes rejected records where the operator looks for them, a bundle at a time with one statement.
 * A record's place on its topic is the key, so reading it again adds nothing.
 */
public final class WriteRejected extends DoFn<RejectedSpin, Void> {
  private static final long serialVersionUID = 1;

  /** With the longest payloads this is 64 MB, far from the most that a statement can carry. */
  private static final int MOST_AT_ONCE = 1_000;

  private static final String INSERT =
      """
      INSERT INTO rejected_spins (topic, "partition", "offset", reason, detail, payload)
      SELECT * FROM unnest(?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """;

  private final DatabaseAccess access;
  private transient PatientConnection connection;
  private transient List<RejectedSpin> bundle;

  public WriteRejected(DatabaseAccess access) {
    this.access = access;
  }

  @Setup
  public void open() {
    connection = new PatientConnection(access);
  }

  @StartBundle
  public void start() {
    bundle = new ArrayList<>();
  }

  @ProcessElement
  public void collect(@Element RejectedSpin spin) throws SQLException, InterruptedException {
    bundle.add(spin);
    if (bundle.size() == MOST_AT_ONCE) {
      write();
    }
  }

  @FinishBundle
  public void write() throws SQLException, InterruptedException {
    if (!bundle.isEmpty()) {
      connection.run(this::insert);
      bundle.clear();
    }
  }

  private void insert(Connection open) throws SQLException {
    try (PreparedStatement sql = open.prepareStatement(INSERT)) {
      sql.setArray(1, column("text", RejectedSpin::topic, open));
      sql.setArray(2, column("int4", RejectedSpin::partition, open));
      sql.setArray(3, column("int8", RejectedSpin::offset, open));
      sql.setArray(4, column("text", RejectedSpin::reason, open));
      sql.setArray(5, column("text", RejectedSpin::detail, open));
      byte[][] payloads = bundle.stream().map(RejectedSpin::payload).toArray(byte[][]::new);
      sql.setArray(6, open.createArrayOf("bytea", payloads));
      sql.executeUpdate();
    }
  }

  private Array column(String type, Function<RejectedSpin, Object> value, Connection open)
      throws SQLException {
    return open.createArrayOf(type, bundle.stream().map(value).toArray());
  }

  @Teardown
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
