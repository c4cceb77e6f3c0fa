package io.spinboard.pipeline.accounting;

import io.spinboard.pipeline.publish.Board;
import io.spinboard.pipeline.publish.BoardStatement;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The account of all spins since the pipeline first started.
 *
 * @param counted spins on boards
 * @param duplicates spins with a spin id that was already counted
 * @param tooLate counted spins that arrived after at least one of their periods had closed
 */
public record SpinAccount(long counted, long duplicates, long tooLate) implements Board {

  private static final String PUBLISH =
      """
      INSERT INTO spin_totals AS stored (counted, duplicates, too_late)
      VALUES (?, ?, ?)
      ON CONFLICT (only_row) DO UPDATE SET
        counted = EXCLUDED.counted, duplicates = EXCLUDED.duplicates,
        too_late = EXCLUDED.too_late, published_at = now()
      WHERE stored.counted + stored.duplicates <= EXCLUDED.counted + EXCLUDED.duplicates
      """;

  @Override
  public String name() {
    return "spin_accounting";
  }

  @Override
  public boolean publish(Connection connection, boolean isFirst) throws SQLException {
    try (BoardStatement sql = new BoardStatement(connection, PUBLISH)) {
      return sql.number(counted).number(duplicates).number(tooLate).execute();
    }
  }
}
