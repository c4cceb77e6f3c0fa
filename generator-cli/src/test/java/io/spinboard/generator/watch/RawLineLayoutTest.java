package io.spinboard.generator.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.events.SpinDecoder;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class RawLineLayoutTest {
  private final SpinDecoder decoder = new SpinDecoder(Duration.ZERO, InstantSource.system());
  private final RawLineLayout layout = new RawLineLayout();

  @Test
  void printsASpinUnchanged() {
    String json =
        "{\"playerId\":104,\"gameId\":12,\"stake\":150,\"win\":0,"
            + "\"eventTime\":\"2026-11-22 05:00:00\",\"teamName\":\"\\u001b[2J\"}";

    assertThat(show(json), is(json));
  }

  @Test
  void joinsTheLinesOfASpin() {
    String json =
        """
        {
          "playerId": 104, "gameId": 12,\r
          "stake": 150, "win": 0,

          "eventTime": "2026-11-22 05:00:00"
        }
        """;

    assertThat(
        show(json),
        is(
            "{ \"playerId\": 104, \"gameId\": 12, \"stake\": 150, \"win\": 0,"
                + " \"eventTime\": \"2026-11-22 05:00:00\" }"));
  }

  @Test
  void printsTheReasonOfARejectedRecord() {
    assertThat(show(null), is("not-json: there is no value"));
    assertThat(show("[1,\n2]"), is("not-an-object: found an array"));
  }

  private String show(String text) {
    byte[] value = text == null ? null : text.getBytes(UTF_8);
    return layout.text(new ConsumerRecord<>("gameplay", 0, 0, null, value), decoder.decode(value));
  }
}
