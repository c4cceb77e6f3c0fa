package io.spinboard.campaigns.cli.store;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.spinboard.local.LocalStack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintViolationIT {
  private static final String CONSTRAINTS =
      """
      SELECT conname FROM pg_constraint
      WHERE conrelid IN ('campaigns'::regclass, 'prizes'::regclass) AND contype <> 'n'
      """;

  @Test
  void everyConstraintOfTheSchemaHasAMessage() throws SQLException {
    List<String> constraints = constraints();
    assertThat(constraints, hasItem("campaigns_pkey"));
    assertThat(
        constraints.stream()
            .filter(name -> ConstraintViolation.ofConstraint(name).message().contains(name))
            .toList(),
        is(empty()));
  }

  private static List<String> constraints() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection operator =
            DriverManager.getConnection(LocalStack.shared().jdbcUrl(), LocalStack.OPERATOR, null);
        Statement sql = operator.createStatement();
        ResultSet row = sql.executeQuery(CONSTRAINTS)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }
}
