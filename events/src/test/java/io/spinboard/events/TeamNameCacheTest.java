package io.spinboard.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.sameInstance;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeamNameCacheTest {
  private final TeamNameCache cache = new TeamNameCache();

  @Test
  void repeatedNamesOfATeamAreTheSameString() {
    assertThat(read(7, "Teal-Ibis"), is(sameInstance(read(7, "Teal-Ibis"))));
    assertThat(read(7, "Gr\\u00f6\\u00dfe"), is(sameInstance(read(7, "Gr\\u00f6\\u00dfe"))));
  }

  @Test
  void returnsTheNewNameWhenATeamIsRenamed() {
    assertThat(read(7, "Teal-Ibis"), is("Teal-Ibis"));
    assertThat(read(7, "Teal-Ibi"), is("Teal-Ibi"));
    assertThat(read(7, "Teal-Ibis2"), is("Teal-Ibis2"));
    assertThat(read(7, ""), is(""));
    assertThat(read(7, "Teal-Ibis"), is("Teal-Ibis"));
  }

  @Test
  void acceptsAnyTeamId() {
    for (int team : new int[] {Spin.NO_TEAM, 0, 7, 7 + 4096, Integer.MAX_VALUE}) {
      assertThat(read(team, "Team " + team), is("Team " + team));
    }
  }

  @Test
  void isThreadSafe() {
    IntStream.range(0, 100_000)
        .parallel()
        .forEach(i -> assertThat(read(i % 3, "Team " + i % 5), is("Team " + i % 5)));
  }

  private String read(int team, String json) {
    byte[] bytes = ("{\"" + json + "\"}").getBytes(UTF_8);
    return cache.read(team, bytes, 2, bytes.length - 2);
  }
}
