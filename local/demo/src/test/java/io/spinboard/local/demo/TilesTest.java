package io.spinboard.local.demo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.spinboard.local.demo.BoardTable.Alignment;
import io.spinboard.local.demo.BoardTable.Column;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesTest {
  private static final BoardTable BOARD =
      new BoardTable(
          "Top teams, all time",
          List.of(new Column("#", Alignment.RIGHT), new Column("team", Alignment.STRETCHED)),
          Collections.nCopies(10, List.of("1", "Golden-Ibis")));

  @ParameterizedTest(name = "{0} columns, {1} rows: {2} lines")
  @CsvSource({
    "160, 40, 13", // side by side: title, headings, ten rows, blank line
    "80, 40, 26", // two by two
    "80, 20, 20", // two by two, last rows omitted
    "60, 60, 52", // one below another
    "20, 8, 24" // too small: at least three rows each
  })
  void fourBoardsFillTheScreen(int columns, int rows, int lines) {
    List<String> screen =
        new LiveScreen.Tiles(columns, rows).arrange(Collections.nCopies(4, BOARD));

    assertThat(screen, hasSize(lines));
    assertThat(screen.stream().map(String::length).toList(), everyItem(lessThanOrEqualTo(columns)));
  }
}
