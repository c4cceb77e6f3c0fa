package io.spinboard.pipeline.runner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.runners.flink.FlinkRunner;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.apache.flink.configuration.GlobalConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedFlinkTest {
  private static final String SAVEPOINT = "file:///savepoints/savepoint-1";

  private final FlinkPipelineOptions options =
      PipelineOptionsFactory.as(FlinkPipelineOptions.class);

  @TempDir private Path userDirectory;

  @Test
  void configuresTheSavepoint() throws IOException {
    options.setSavepointPath(SAVEPOINT);

    assertThat(prepared(), hasEntry("execution.savepoint.path", SAVEPOINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"flink-conf.yaml", "config.yaml"})
  void addsTheSavepointToACopyOfTheUsersConfiguration(String name) throws IOException {
    List<String> lines = List.of("rest.port: 18081", "execution.savepoint.path: /another");
    Files.write(userDirectory.resolve(name), lines);
    options.setFlinkConfDir(userDirectory.toString());
    options.setSavepointPath(SAVEPOINT);

    Map<String, String> prepared = prepared();

    assertThat(prepared, hasEntry("execution.savepoint.path", SAVEPOINT));
    assertThat(prepared, hasEntry("rest.port", "18081"));
    assertThat("the user's file", Files.readAllLines(userDirectory.resolve(name)), is(lines));
  }

  @Test
  void usesTheUsersConfigurationAsItIs() throws IOException {
    Files.writeString(userDirectory.resolve("flink-conf.yaml"), "rest.port: 18081");
    options.setFlinkConfDir(userDirectory.toString());

    assertThat(prepared(), is(Map.of("rest.port", "18081")));
    assertThat(options.getFlinkConfDir(), is(userDirectory.toString()));
  }

  private Map<String, String> prepared() throws IOException {
    options.setRunner(FlinkRunner.class);
    options.setFlinkMaster("[local]");
    options.setParallelism(1);
    EmbeddedFlink.prepare(options, 0);
    return GlobalConfiguration.loadConfiguration(options.getFlinkConfDir()).toMap();
  }
}
