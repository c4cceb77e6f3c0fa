package io.spinboard.replay.playback;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class JsonTextReplacerTest {
  @Test
  void onlyTheTextOfTopLevelFieldsIsReplaced() {
    String before =
        " {\"a\" : {\"eventTime\":\"inner\"}, \"eventTime\" : \"old\" ,\"ö\":[\"eventTime\"],"
            + "\"n\":1.50,\"eventTime\":\"o\\u006cd\"} ";

    assertThat(
        replaced(before, "eventTime", "new"),
        is(
            " {\"a\" : {\"eventTime\":\"inner\"}, \"eventTime\" : \"new\" ,\"ö\":[\"eventTime\"],"
                + "\"n\":1.50,\"eventTime\":\"new\"} "));
  }

  @Test
  void theNewTextIsEscaped() {
    assertThat(replaced("{\"id\":\"a\"}", "id", "\"ö\"\n"), is("{\"id\":\"\\\"ö\\\"\\n\"}"));
  }

  @Test
  void valuesOfOtherTypesAreNotReplaced() {
    String value = "{\"id\":null,\"x\":[1,{\"id\":\"\"}]}";
    assertThat(replaced(value, "id", "new"), is(value));
  }

  @Test
  void fromTheSecondRoundOnSpinIdsHaveASuffix() {
    byte[] spin = "{\"spinId\":\"a\",\"eventTime\":\"2026-11-22T05:00:00Z\"}".getBytes(UTF_8);

    assertThat(new SpinRewriter(0, 1).rewrite(spin), is(spin));
    assertThat(
        new String(new SpinRewriter(0, 3).rewrite(spin), UTF_8),
        is("{\"spinId\":\"a-r3\",\"eventTime\":\"2026-11-22T05:00:00Z\"}"));
    assertThat(
        new String(new SpinRewriter(1_500_000, 1).rewrite(spin), UTF_8),
        is("{\"spinId\":\"a\",\"eventTime\":\"2026-11-22 05:00:01.500000\"}"));
  }

  @Test
  void aSpinIdThatIsTooLongForTheSuffixIsReplaced() {
    byte[] spin = "{\"spinId\":\"%s\"}".formatted("x".repeat(64)).getBytes(UTF_8);

    String id = new String(new SpinRewriter(0, 2).rewrite(spin), UTF_8);

    assertThat(id.matches("\\{\"spinId\":\"[0-9a-f-]{36}-r2\"}"), is(true));
  }

  private static String replaced(String value, String field, String text) {
    byte[] replaced =
        JsonTextReplacer.replace(
            value.getBytes(UTF_8), (name, old) -> name.equals(field) ? text : null);
    return new String(replaced, UTF_8);
  }
}
