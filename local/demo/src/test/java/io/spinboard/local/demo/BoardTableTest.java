package io.spinboard.local.demo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import io.spinboard.local.demo.BoardTable.Alignment;
import io.spinboard.local.demo.BoardTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoardTableTest {
  private final BoardTable table =
      new BoardTable(
          "Top teams",
          List.of(
              new Column("#", Alignment.RIGHT),
              new Column("team", Alignment.STRETCHED),
              new Column("points", Alignment.RIGHT)),
          List.of(List.of("1", "Golden-Ibis", "1,234"), List.of("10", "Teal-Stoat", "7")));

  @Test
  void isAsWideAsItsContent() {
    assertThat(
        table.lines(),
        contains(
            "Top teams", //
            " # team        points",
            " 1 Golden-Ibis  1,234",
            "10 Teal-Stoat       7"));
  }

  @Test
  void stretchesAColumnToAGreaterWidth() {
    assertThat(
        table.lines(24),
        contains(
            "Top teams               ",
            " # team           points",
            " 1 Golden-Ibis     1,234",
            "10 Teal-Stoat          7"));
  }

  @Test
  void truncatesTheStretchedColumnToASmallerWidth() {
    assertThat(
        table.lines(18),
        contains(
            "Top teams         ", //
            " # team     points",
            " 1 Golden-…  1,234",
            "10 Teal-St…      7"));
  }
}
