package io.spinboard.bench.report;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class BenchJsonTest {
  @Test
  void containsAllParts() throws JsonProcessingException {
    JsonNode json = read(SampleResults.everything());

    assertThat(json.at("/machine/date").asText(), is("2026-11-22T05:00:00Z"));
    assertThat(json.at("/machine/versions/beam").asText(), is("2.70.0"));
    assertThat(json.at("/workload/players").asInt(), is(50_000));
    assertThat(json.at("/rounds/0/1/contender").asText(), is("boards"));
    assertThat(json.at("/rounds/0/1/ratio").asDouble(), is(closeTo(0.25, 1e-9)));
    assertThat(json.at("/rounds/0/1/samples/1/spins").asLong(), is(6_000_000L));
    assertThat(json.at("/generator/0/1/contender").asText(), is("launch-night"));
    assertThat(json.at("/generator/0/1/steadyRatio").asDouble(), is(closeTo(0.5, 1e-9)));
    assertThat(json.at("/recordings/replay/0/1/contender").asText(), is("replay"));
    assertThat(json.at("/recordings/replay/0/1/steadyRatio").asDouble(), is(closeTo(0.4, 1e-9)));
    assertThat(json.at("/recordings/verify/0/0/contender").asText(), is("line-feeds"));
    assertThat(json.at("/recordings/verify/0/1/steadyRatio").asDouble(), is(closeTo(0.1, 1e-9)));
    assertThat(json.at("/campaigns/0/1/contender").asText(), is("hundred"));
    assertThat(json.at("/campaigns/0/1/steadyRatio").asDouble(), is(closeTo(0.5, 1e-9)));
    assertThat(json.at("/dashboard/streams").asInt(), is(2_000));
    assertThat(json.at("/dashboard/delivery/p99Millis").asDouble(), is(closeTo(120.4, 1e-9)));
    assertThat(json.at("/freshness/rate").asInt(), is(20_000));
    assertThat(json.at("/freshness/totals/p99Millis").asDouble(), is(closeTo(1_204.5, 1e-9)));
  }

  @Test
  void unknownValuesAreNullAndUnmeasuredPartsAbsent() throws JsonProcessingException {
    JsonNode json = read(SampleResults.withoutBaseline());

    assertThat(json.at("/rounds/0/0/steadySpinsPerSecond").isNull(), is(true));
    assertThat(json.at("/rounds/0/0/ratio").isNull(), is(true));
    assertThat(json.has("freshness"), is(false));
    assertThat(json.has("generator"), is(false));
    assertThat(json.has("recordings"), is(false));
    assertThat(json.has("campaigns"), is(false));
    assertThat(json.has("dashboard"), is(false));
  }

  private static JsonNode read(BenchResults results) throws JsonProcessingException {
    return new ObjectMapper().readTree(BenchJson.of(results));
  }
}
