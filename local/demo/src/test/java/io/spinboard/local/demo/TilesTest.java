package io.spinboard.local.demo;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import io.spinboard.local.demo.BoardTable.Column;
import io.spinboard.local.demo.BoardTable.Fit;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TilesTest {
  private static final BoardTable BOARD =
      new BoardTable(
          "Top teams, all time",
          List.of(new Column("#", Fit.RIGHT), new Column("team", Fit.STRETCHED)),
          Collections.nCopies(10, List.of("1", "Golden-Ibis")));

  @ParameterizedTest(name = "{0} columns, {1} rows: {2} lines")
  @CsvSource({
    "160, 40, 13", // side by side: a title, headings, ten places, a line between
    "80, 40, 26", // two by two
    "80, 20, 20", // two by two, the last places left out
    "60, 60, 52", // one below the other
    "20, 8, 24" // no room: at least three places each
  })
  void fourBoardsFillTheScreen(int columns, int rows, int lines) {
    List<String> laid = new LiveScreen.Tiles(columns, rows).lay(Collections.nCopies(4, BOARD));

    assertThat(laid, hasSize(lines));
    assertThat(laid.stream().map(String::length).toList(), everyItem(lessThanOrEqualTo(columns)));
  }
}
