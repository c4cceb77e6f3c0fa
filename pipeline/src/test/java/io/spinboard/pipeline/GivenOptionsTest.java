package io.spinboard.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GivenOptionsTest {

  @ParameterizedTest
  @CsvSource({
    "--runner=DirectRunner, 4",
    "--runner=FlinkRunner, 16",
    "--runner=FlinkRunner --flinkMaster=[local], 16",
    "--runner=FlinkRunner --flinkMaster=flink:8081, 64",
    "--runner=FlinkRunner --shards=7, 7",
  })
  void theDefaultNumberOfShardsDependsOnTheRunner(String arguments, String shards)
      throws Exception {
    PipelineOptionsFactory.register(SpinboardOptions.class);

    assertThat(GivenOptions.of(arguments.split(" ")).options().getShards(), is(shards));
  }
}
