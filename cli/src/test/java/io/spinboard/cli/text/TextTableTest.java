package io.spinboard.cli.text;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.cli.text.TextTable.Align;
import io.spinboard.cli.text.TextTable.Column;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private final TextTable board =
      new TextTable(
              List.of(
                  new Column("#", Align.RIGHT),
                  new Column("team", Align.STRETCH),
                  new Column("points", Align.RIGHT)),
              " ")
          .add(List.of("1", "Golden-Ibis", "1,234"))
          .add(List.of("10", "Teal-Stoat", "7"));

  @Test
  void numbersAreAlignedToTheRight() {
    TextTable table =
        new TextTable("name", "score", "moved")
            .add(List.of("seven", "1,234", "+1"))
            .add(List.of("\uD83C\uDFB0", "-5", "-"))
            .add(List.of("x", "12.5 ×", ""));
    assertThat(
        table.lines(),
        contains(
            "name    score  moved", //
            "seven   1,234     +1",
            "\uD83C\uDFB0          -5      -",
            "x      12.5 ×"));
  }

  @Test
  void aColumnWithAnyTextIsAlignedToTheLeft() {
    TextTable table =
        new TextTable("name", "score", "moved")
            .add(List.of("Reds", "1,200", "1 ▲2"))
            .add(List.of("Blauwe Wölfe", "-3", ""));
    assertThat(
        table.lines(),
        contains("name          score  moved", "Reds          1,200  1 ▲2", "Blauwe Wölfe     -3"));
  }

  @Test
  void isAsWideAsItsContent() {
    assertThat(
        board.lines(),
        contains(
            " # team        points", //
            " 1 Golden-Ibis  1,234",
            "10 Teal-Stoat       7"));
  }

  @Test
  void aStretchedColumnFillsAWiderLine() {
    assertThat(
        board.lines(24),
        contains(
            " # team           points", //
            " 1 Golden-Ibis     1,234",
            "10 Teal-Stoat          7"));
  }

  @Test
  void aStretchedColumnIsTruncatedInANarrowerLine() {
    assertThat(
        board.lines(18),
        contains(
            " # team     points", //
            " 1 Golden-…  1,234",
            "10 Teal-St…      7"));
  }

  @Test
  void rejectsARowOfAnotherLength() {
    TextTable table = new TextTable("name", "score");
    assertThrows(IllegalArgumentException.class, () -> table.add(List.of("seven")));
  }
}
