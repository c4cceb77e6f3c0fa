package io.spinboard.pipeline.publish;

import io.spinboard.pipeline.wire.VersionedRecord;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * One whole leaderboard or an account of spins, ready to be published. Implementations are records,
 * each in the package of its feature. Publishing is one SQL statement, so readers see all of a
 * board or none of it. The statement refuses to replace a board by an older one, also after retries
 * and restarts.
 */
@VersionedRecord(name = "board", version = 2)
public interface Board {

  /** Identifies the board; a later publication with the same name replaces it. */
  String name();

  /**
   * Publishes this board, unless PostgreSQL has a newer one.
   *
   * @param isFirst whether this job has not yet published a board with this name. The job may have
   *     been restored from a checkpoint and have counted other spins than those on the published
   *     board; statements may then refuse to take back points that readers have seen
   * @return whether the board was published
   */
  boolean publish(Connection connection, boolean isFirst) throws SQLException;

  /** Whether PostgreSQL refuses this kind of board only in favor of a newer one. */
  default boolean isRefusedOnlyIfOlder() {
    return true;
  }
}
