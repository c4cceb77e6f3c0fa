package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.ingest.RejectedSpin;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * Writes rejected records where the operator looks for them, a bundle at a time. A record's place
 * on its topic is the key, so reading it again adds nothing.
 */
public final class WriteRejected extends DoFn<RejectedSpin, Void> {
  private static final long serialVersionUID = 1;
  private static final String INSERT =
      """
      INSERT INTO rejected_spins (topic, "partition", "offset", reason, detail, payload)
      VALUES (?, ?, ?, ?, ?, ?)
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
  public void collect(@Element RejectedSpin spin) {
    bundle.add(spin);
  }

  @FinishBundle
  public void write() throws SQLException, InterruptedException {
    if (!bundle.isEmpty()) {
      connection.run(this::insert);
    }
  }

  private void insert(Connection open) throws SQLException {
    try (PreparedStatement sql = open.prepareStatement(INSERT)) {
      for (RejectedSpin spin : bundle) {
        sql.setString(1, spin.topic());
        sql.setInt(2, spin.partition());
        sql.setLong(3, spin.offset());
        sql.setString(4, spin.reason());
        sql.setString(5, spin.detail());
        sql.setBytes(6, spin.payload());
        sql.addBatch();
      }
      sql.executeBatch();
    }
  }

  @Teardown
  public void close() {
    if (connection != null) {
      connection.close();
    }
  }
}
