package io.spinboard.local;

import static io.spinboard.local.ComposeFile.found;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;

import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.dashboard.DashboardCli;
import io.spinboard.generator.GeneratorCli;
import io.spinboard.pipeline.SpinboardOptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.ParseResult;

/** Compares the commands and variables in the compose file with Spinboard's programs. */
class ComposeProgramsTest {

  private final ComposeFile compose;

  ComposeProgramsTest() throws IOException {
    compose = ComposeFile.read();
  }

  @Test
  void theTopicHasTheSettingsOfTheGenerator() {
    TopicSpec topic = TopicSpec.named(TopicSpec.DEFAULT_NAME);

    assertThat(
        compose.command("topic"),
        hasItems(
            "--topic=" + topic.name(),
            "--partitions=" + topic.partitions(),
            "--replication-factor=" + topic.replication()));
    assertThat(compose.command("generator"), hasItem("--topic=" + topic.name()));
    assertThat(compose.command("pipeline"), hasItem("--topic=" + topic.name()));
  }

  @Test
  void theGeneratorParsesItsCommand() {
    String[] command = compose.command("generator").toArray(String[]::new);

    ParseResult parsed =
        GeneratorCli.commandLine(compose.environment("generator"), false).parseArgs(command);

    assertThat(parsed.subcommand().commandSpec().name(), is("generate"));
  }

  /**
   * The pipeline of the compose file keeps its state in memory, so a restart reads the topic from
   * the beginning.
   */
  @Test
  void theTopicKeepsAllRecords() {
    assertThat(compose.command("topic"), hasItem("--config=retention.ms=-1"));
  }

  @Test
  void theDashboardParsesItsCommandAndListensOnThePublishedPort() {
    String[] command = compose.command("dashboard").toArray(String[]::new);

    ParseResult parsed =
        DashboardCli.commandLine(compose.environment("dashboard")).parseArgs(command);

    assertThat(parsed.subcommand().commandSpec().name(), is("dashboard"));
    assertThat(
        compose.ports("dashboard"),
        hasItem("127.0.0.1:8080:" + parsed.subcommand().matchedOptionValue("--port", 0)));
  }

  @Test
  void everyPipelineOptionExists() {
    List<String> setters =
        Stream.of(SpinboardOptions.class.getMethods()).map(Method::getName).toList();

    for (String option : compose.command("pipeline")) {
      assertThat(setters, hasItem(setter(option)));
    }
  }

  @ParameterizedTest
  @CsvSource({"generator,cli", "pipeline,pipeline", "dashboard,cli"})
  void everyVariableIsReadByItsProgram(String service, String module) throws IOException {
    Set<String> words = found("\"([A-Z_]+)\"", compose.texts(module + "/src/main/java"));

    assertThat(compose.environment(service).keySet(), everyItem(is(in(words))));
  }

  @ParameterizedTest
  @CsvSource({"generator,generator-cli", "pipeline,pipeline", "dashboard,dashboard"})
  void anImageContainsTheJarOfItsModule(String service, String module) throws IOException {
    String jar = "spinboard-" + service + ".jar";
    String dockerfile = compose.file("docker/Dockerfile");
    Map<String, String> build = compose.build(service);

    assertThat(build.get("dockerfile"), is("docker/Dockerfile"));
    assertThat(build.get("target"), is(service));
    assertThat(dockerfile, containsString(" AS " + service + "\n"));
    assertThat(
        dockerfile, containsString("COPY --from=build /build/" + module + "/target/" + jar + " ."));
    assertThat(dockerfile, containsString("\"-jar\", \"" + jar + "\"]"));
  }

  /** Returns the setter of {@code --option=value}. */
  private static String setter(String option) {
    String name = option.replaceFirst("^--", "").replaceFirst("=.*", "");
    return "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
