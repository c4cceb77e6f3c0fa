package io.spinboard.pipeline;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.spinboard.pipeline.hotness.HotSettings;
import io.spinboard.pipeline.ingest.kafka.StartFrom;
import io.spinboard.pipeline.standings.PeriodKind;
import io.spinboard.pipeline.standings.StandingsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  private static final Map<String, String> DATABASE =
      Map.of("JDBC_URL", "jdbc:postgresql://db:5432/spinboard", "JDBC_USER", "writer");

  private static final String EXAMPLE = "jdbc:postgresql://localhost:5432/spinboard";

  @TempDir Path directory;

  @Test
  void optionsHaveTheDocumentedDefaults() throws UsageException {
    Settings settings = read(DATABASE);

    assertThat(settings.recordings(), is(nullValue()));
    assertThat(settings.topic().bootstrapServers(), is("localhost:9092"));
    assertThat(settings.topic().name(), is("gameplay"));
    assertThat(settings.topic().groupId(), is("spinboard"));
    assertThat(settings.topic().clientConfig(), is(Map.of()));
    assertThat(settings.startFrom(), is(StartFrom.EARLIEST));
    assertThat(
        settings.boards(),
        is(
            new StandingsSettings(
                EnumSet.of(PeriodKind.ALL_TIME, PeriodKind.HOURLY, PeriodKind.DAILY),
                10,
                Duration.ofSeconds(1),
                Duration.ofMinutes(15))));
    assertThat(settings.maxOutOfOrderness(), is(Duration.ofSeconds(5)));
    assertThat(settings.maxFutureSkew(), is(Duration.ofMinutes(1)));
    assertThat(
        settings.hotStreaks(),
        is(HotSettings.of(Duration.ofSeconds(10), Duration.ofSeconds(60), Duration.ofSeconds(1))));
    assertThat(settings.shards(), is(64));
  }

  @Test
  void optionsTakePrecedenceOverTheEnvironment() throws UsageException {
    Map<String, String> environment =
        Map.of(
            "BOOTSTRAP_SERVERS", "broker:29092",
            "JDBC_URL", "jdbc:postgresql://db/spinboard",
            "JDBC_USER", "writer",
            "JDBC_PASSWORD", "hidden");

    Settings fallback = read(environment);
    assertThat(fallback.topic().bootstrapServers(), is("broker:29092"));
    assertThat(fallback.database().jdbcUrl(), is("jdbc:postgresql://db/spinboard"));
    assertThat(fallback.database().user(), is("writer"));
    assertThat(fallback.database().properties().getProperty("password"), is("hidden"));

    Settings given =
        read(
            environment,
            "--bootstrapServers=one:1,two:2",
            "--jdbcUrl=jdbc:postgresql://other/boards",
            "--jdbcUser=me");
    assertThat(given.topic().bootstrapServers(), is("one:1,two:2"));
    assertThat(given.database().jdbcUrl(), is("jdbc:postgresql://other/boards"));
    assertThat(given.database().user(), is("me"));
  }

  @Test
  void propertiesFilesConfigureTheirClientsAndAreNotPrinted() throws Exception {
    Path kafka = file("kafka.properties", "security.protocol=SASL_SSL\nsasl.jaas.config=hidden");
    Path jdbc = file("jdbc.properties", "ssl=true\npassword=hidden");

    Settings settings = read(DATABASE, "--consumerConfig=" + kafka, "--jdbcConfig=" + jdbc);

    assertThat(
        settings.topic().clientConfig(),
        is(Map.of("security.protocol", "SASL_SSL", "sasl.jaas.config", "hidden")));
    assertThat(settings.database().properties().getProperty("ssl"), is("true"));
    assertThat(settings.database().properties().getProperty("password"), is("hidden"));
    assertThat(settings.toString(), not(containsString("hidden")));
  }

  @Test
  void aPasswordInTheEnvironmentTakesPrecedenceOverTheFile() throws Exception {
    Path jdbc = file("jdbc.properties", "password=old");
    Map<String, String> environment =
        Map.of(
            "JDBC_URL", "jdbc:postgresql://db/spinboard",
            "JDBC_USER", "writer",
            "JDBC_PASSWORD", "hidden");

    Settings settings = read(environment, "--jdbcConfig=" + jdbc);

    assertThat(settings.database().properties().getProperty("password"), is("hidden"));
    assertThat(settings.toString(), not(containsString("hidden")));
  }

  @Test
  void allInvalidOptionsAreReportedTogether() {
    List<String> mistakes =
        mistakes(
            Map.of(),
            "--bootstrapServers=nowhere",
            "--topic=no spaces",
            "--groupId=",
            "--consumerConfig=" + directory.resolve("missing"),
            "--startFrom=middle",
            "--jdbcConfig=" + directory,
            "--periods=HOURLY,MONTHLY",
            "--topK=0",
            "--refresh=1s",
            "--allowedLateness=-PT1S",
            "--maxOutOfOrderness=soon",
            "--maxFutureSkew=",
            "--hotEvery=PT0S",
            "--hotShort=PT1.5S",
            "--hotLong=PT0.5S",
            "--shards=many");

    assertThat(
        mistakes.stream().map(line -> line.replaceFirst("^--(\\w+).*", "$1")).distinct().toList(),
        containsInAnyOrder(
            "bootstrapServers",
            "topic",
            "groupId",
            "consumerConfig",
            "startFrom",
            "jdbcUrl",
            "jdbcUser",
            "jdbcConfig",
            "periods",
            "topK",
            "refresh",
            "allowedLateness",
            "maxOutOfOrderness",
            "maxFutureSkew",
            "hotEvery",
            "hotShort",
            "hotLong",
            "shards"));
    assertThat(mistakes, everyItem(containsString("for example --")));
    assertThat(mistakes, everyItem(not(containsString("\n"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--topK=0          | --topK=0: must be a whole number from 1 to 10000",
        "--topK=1.5        | --topK=1.5: must be a whole number from 1 to 10000",
        "--topK=99999999999| --topK=99999999999: must be a whole number from 1 to 10000",
        "--shards=0        | --shards=0: must be a whole number from 1 to 32768",
        "--refresh=PT0S    | --refresh=PT0S: must be at least a millisecond",
        "--refresh=PT0.0001S | --refresh=PT0.0001S: must be at least a millisecond",
        "--refresh=P999999D | --refresh=P999999D: must be an ISO-8601 duration that is not negative",
        "--maxFutureSkew=-PT1S | --maxFutureSkew=-PT1S: must be an ISO-8601 duration that is not negative",
        "--periods=        | --periods=: must be a list of [ALL_TIME, HOURLY, DAILY, WEEKLY]",
        "--startFrom=now   | --startFrom=now: must be earliest, latest or committed",
      })
  void everyErrorNamesTheOptionTheRuleAndAValidExample(String arg, String message)
      throws UsageException {
    List<String> mistakes = mistakes(DATABASE, arg);
    assertThat(mistakes, contains(containsString(message + "; for example ")));

    read(DATABASE, exampleIn(mistakes.get(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--hotEvery=PT0.3S",
        "--hotEvery=PT7S",
        "--hotEvery=PT25S",
        "--hotEvery=PT24H",
        "--hotShort=PT2M",
        "--hotShort=PT1.5S",
        "--hotShort=PT1.5S --hotLong=PT61.2S",
        "--hotLong=PT5S"
      })
  void examplesForHotWindowsAreValid(String args) throws UsageException {
    String[] given = args.split(" ");
    List<String> corrected =
        mistakes(DATABASE, given).stream().map(SettingsReaderTest::exampleIn).toList();
    List<String> kept =
        List.of(given).stream()
            .filter(arg -> corrected.stream().noneMatch(it -> flag(it).equals(flag(arg))))
            .toList();

    read(DATABASE, Stream.of(kept, corrected).flatMap(List::stream).toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db/spinboard?user=me&password=hidden",
        "jdbc:postgresql://db/spinboard?sslpassword=hidden",
        "jdbc:postgresql://me:hidden@db/spinboard",
        "postgresql://me:hidden@db/spinboard",
        "postgres://me:hidden@db/spinboard?sslmode=require",
        "jdbc:mysql://db/spinboard?password=hidden",
      })
  void aPasswordInTheUrlIsRejectedAndNotPrinted(String url) {
    Map<String, String> environment = Map.of("JDBC_USER", "writer");

    List<String> mistakes = mistakes(environment, "--jdbcUrl=" + url);

    assertThat(mistakes, hasSize(1));
    assertThat(mistakes.get(0), allOf(containsString("--jdbcUrl"), not(containsString("hidden"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://db:port/spinboard",
        "jdbc:postgresql://db:99999/spinboard",
        "jdbc:postgresql:/db/spinboard",
        "jdbc:mysql://db/spinboard"
      })
  void aUrlThatTheDriverRejectsIsInvalid(String url) {
    List<String> mistakes = mistakes(DATABASE, "--jdbcUrl=" + url);

    assertThat(mistakes, contains(startsWith("--jdbcUrl=" + url + ": must be ")));
    assertThat(mistakes, contains(endsWith("; for example --jdbcUrl=" + EXAMPLE)));
  }

  @Test
  void periodsAndStartAreCaseInsensitive() throws UsageException {
    Settings settings = read(DATABASE, "--periods=hourly, weekly", "--startFrom=Latest");

    assertThat(settings.boards().periods(), is(EnumSet.of(PeriodKind.HOURLY, PeriodKind.WEEKLY)));
    assertThat(settings.startFrom(), is(StartFrom.LATEST));
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private static Settings read(Map<String, String> environment, String... args)
      throws UsageException {
    SpinboardOptions options = PipelineOptionsFactory.fromArgs(args).as(SpinboardOptions.class);
    return new SettingsReader(options, environment).read();
  }

  private static List<String> mistakes(Map<String, String> environment, String... args) {
    return assertThrows(UsageException.class, () -> read(environment, args)).mistakes();
  }

  private static String exampleIn(String error) {
    return error.substring(error.lastIndexOf("--"));
  }

  private static String flag(String arg) {
    return arg.substring(0, arg.indexOf('='));
  }
}
