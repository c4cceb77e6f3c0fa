package io.spinboard.generator.watch;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.spinboard.events.Decoded;
import io.spinboard.events.EventTime;
import io.spinboard.events.Rejection;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.Spin;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {
  private static final long FIVE_O_CLOCK = EventTime.parse("2026-11-22 05:00:00.123456");
  private static final Spin PLAIN = spin(Spin.NO_TEAM, null, null);

  private final ColumnLayout columns = new ColumnLayout();

  @Test
  void alignsColumnsOfAllRecords() {
    String shown =
        String.join(
            "\n",
            show(0, spin(3, "Amber Otter", "spin-17")),
            show(1, spin(12, null, null)),
            show(2, PLAIN),
            show(1234, new Spin(7, 1, 5, 1_000_000, FIVE_O_CLOCK, Spin.NO_TEAM, "Otters", "x")),
            show(1235, new Rejection(Reason.NOT_JSON, "at byte 3: what is that?")));

    assertThat(
        shown,
        is(
            """
            event time                    player    game    stake       win  at          team                      spin id
            2026-11-22 05:00:00.123456       104      12      150       300  1@0         #3 Amber Otter            spin-17
            2026-11-22 05:00:00.123456       104      12      150       300  1@1         #12
            2026-11-22 05:00:00.123456       104      12      150       300  1@2
            2026-11-22 05:00:00.123456         7       1        5   1000000  1@1234      Otters                    x
            REJECTED                                                         1@1235      not-json: at byte 3: what is that?"""));
  }

  @Test
  void repeatsTheHeadingEveryFortyRecords() {
    List<String> lines =
        IntStream.range(0, 100)
            .mapToObj(offset -> show(offset, PLAIN))
            .flatMap(String::lines)
            .toList();

    assertThat(lines, hasSize(103));
    for (int heading : new int[] {0, 41, 82}) {
      assertThat(lines.get(heading), startsWith("event time "));
    }
  }

  @Test
  void escapesTerminalControlCharacters() {
    String clearScreen = "\u001b[2J";
    String hostile = "A\r\nB\tC\u0007" + clearScreen + "\u009b1mD\u202eE\u2028F";

    String shown = rowOf(spin(1, "\u001b[2Jx\ny", hostile));

    assertThat(shown.codePoints().boxed().toList(), everyItem(not(isControl())));
    assertThat(shown.contains("#1 \\u001b[2Jx\\u000ay "), is(true));
    assertThat(
        shown.endsWith("A\\u000d\\u000aB\\u0009C\\u0007\\u001b[2J\\u009b1mD\\u202eE\\u2028F"),
        is(true));
  }

  @Test
  void truncatesALongNameAtACodePoint() {
    assertThat(
        rowOf(spin(1, "🦦".repeat(64), "id")).substring(77), is("#1 " + "🦦".repeat(20) + "…  id"));
  }

  @Test
  void printsTheWholeSpinId() {
    String id = "i".repeat(64);

    assertThat(rowOf(spin(1, "Otters", id)).endsWith(" " + id), is(true));
  }

  private static Matcher<Integer> isControl() {
    return new CustomTypeSafeMatcher<>("a control character") {
      @Override
      protected boolean matchesSafely(Integer character) {
        return Character.isISOControl(character);
      }
    };
  }

  private String rowOf(Spin spin) {
    return show(0, spin).lines().toList().get(1);
  }

  private String show(long offset, Decoded decoded) {
    return columns.text(new ConsumerRecord<>("gameplay", 1, offset, null, null), decoded);
  }

  private static Spin spin(int teamId, String teamName, String spinId) {
    return new Spin(104, 12, 150, 300, FIVE_O_CLOCK, teamId, teamName, spinId);
  }
}
