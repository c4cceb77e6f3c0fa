package io.spinboard.pipeline;

import io.spinboard.pipeline.hotness.HotSettings;
import io.spinboard.pipeline.ingest.kafka.KafkaTopic;
import io.spinboard.pipeline.ingest.kafka.StartFrom;
import io.spinboard.pipeline.postgres.DatabaseAccess;
import io.spinboard.pipeline.runner.Execution;
import io.spinboard.pipeline.standings.PeriodKind;
import io.spinboard.pipeline.standings.StandingsSettings;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** Parses options and the environment into {@link Settings}, and collects all mistakes. */
final class SettingsReader {
  private final SpinboardOptions options;
  private final Map<String, String> environment;
  private final List<String> mistakes = new ArrayList<>();

  SettingsReader(SpinboardOptions options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
  }

  /**
   * Reads the settings.
   *
   * @throws UsageException with all mistakes
   */
  Settings read() throws UsageException {
    return read(List.of());
  }

  /**
   * Reads the settings.
   *
   * @param known mistakes that have been found already
   * @throws UsageException with all mistakes, the known ones first
   */
  Settings read(List<String> known) throws UsageException {
    mistakes.addAll(known);
    Settings settings =
        new Settings(
            options.getInput(),
            topic(),
            startFrom(),
            database(),
            boardRules(),
            notNegative("maxOutOfOrderness", options.getMaxOutOfOrderness(), "PT5S"),
            notNegative("maxFutureSkew", options.getMaxFutureSkew(), "PT1M"),
            hotStreaks(),
            number("shards", options.getShards(), 1, 32_768, "64"),
            Execution.of(
                options, number("flinkWebPort", options.getFlinkWebPort(), 0, 65_535, "8081")));
    if (!mistakes.isEmpty()) {
      throw new UsageException(mistakes);
    }
    return settings;
  }

  private KafkaTopic topic() {
    String servers =
        firstGiven(
            options.getBootstrapServers(), environment.get("BOOTSTRAP_SERVERS"), "localhost:9092");
    for (String server : servers.split(",", -1)) {
      if (!server.trim().matches(".+:\\d{1,5}")) {
        mistake("bootstrapServers", servers, "must be host:port[,host:port]", "localhost:9092");
        break;
      }
    }
    if (!options.getTopic().matches("[A-Za-z0-9._-]{1,249}")) {
      mistake("topic", options.getTopic(), "is not a valid Kafka topic name", "gameplay");
    }
    if (options.getGroupId().isBlank()) {
      mistake("groupId", options.getGroupId(), "must not be empty", "spinboard");
    }
    Map<String, Object> client = new HashMap<>();
    propertiesFile("consumerConfig", options.getConsumerConfig())
        .forEach((key, value) -> client.put(key.toString(), value));
    return new KafkaTopic(servers, options.getTopic(), options.getGroupId(), client);
  }

  private StartFrom startFrom() {
    try {
      return StartFrom.valueOf(options.getStartFrom().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      mistake(
          "startFrom", options.getStartFrom(), "must be earliest, latest or committed", "earliest");
      return StartFrom.EARLIEST;
    }
  }

  private DatabaseAccess database() {
    String url = firstGiven(options.getJdbcUrl(), environment.get("JDBC_URL"), null);
    String user = firstGiven(options.getJdbcUser(), environment.get("JDBC_USER"), null);
    Properties properties = propertiesFile("jdbcConfig", options.getJdbcConfig());
    String example = "jdbc:postgresql://localhost:5432/spinboard";
    if (url == null) {
      mistakes.add("--jdbcUrl (or JDBC_URL) is missing; for example --jdbcUrl=" + example);
    } else if (url.contains("@") || url.toLowerCase(Locale.ROOT).contains("password=")) {
      mistakes.add(
          "--jdbcUrl must not contain a password; set JDBC_PASSWORD or use the --jdbcConfig file");
    } else if (!DatabaseAccess.isAddress(url)) {
      mistake("jdbcUrl", url, "must be jdbc:postgresql://host[:port]/database", example);
    }
    if (user == null) {
      mistakes.add("--jdbcUser (or JDBC_USER) is missing; for example --jdbcUser=spinboard_writer");
    }
    if (environment.containsKey("JDBC_PASSWORD")) {
      properties.setProperty("password", environment.get("JDBC_PASSWORD"));
    }
    return new DatabaseAccess(url, user, properties);
  }

  private StandingsSettings boardRules() {
    return new StandingsSettings(
        periods(),
        number("topK", options.getTopK(), 1, 10_000, "10"),
        positive("refresh", options.getRefresh(), "PT1S"),
        notNegative("allowedLateness", options.getAllowedLateness(), "PT15M"));
  }

  private Set<PeriodKind> periods() {
    Set<PeriodKind> periods = EnumSet.noneOf(PeriodKind.class);
    for (String name : options.getPeriods().split(",", -1)) {
      try {
        periods.add(PeriodKind.valueOf(name.trim().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        mistake(
            "periods",
            options.getPeriods(),
            "must be a list of " + Arrays.toString(PeriodKind.values()),
            "ALL_TIME,HOURLY,DAILY");
        break;
      }
    }
    return periods;
  }

  private HotSettings hotStreaks() {
    Duration every = positive("hotEvery", options.getHotEvery(), "PT1S");
    Duration shortWindow = multiple("hotShort", options.getHotShort(), every, "PT10S");
    Duration longWindow = multiple("hotLong", options.getHotLong(), every, "PT60S");
    if (longWindow.compareTo(shortWindow) < 0) {
      mistake(
          "hotLong",
          options.getHotLong(),
          "must not be shorter than --hotShort",
          nextMultiple(shortWindow, every).toString());
    }
    return HotSettings.of(shortWindow, longWindow, every);
  }

  private Duration multiple(String flag, String value, Duration every, String example) {
    Duration duration = positive(flag, value, example);
    if (duration.toMillis() % every.toMillis() != 0) {
      String near = nextMultiple(Duration.parse(example), every).toString();
      mistake(flag, value, "must be a multiple of --hotEvery", near);
    }
    return duration;
  }

  private static Duration nextMultiple(Duration least, Duration every) {
    long times = Math.floorDiv(least.toMillis() + every.toMillis() - 1, every.toMillis());
    return every.multipliedBy(times);
  }

  private Duration positive(String flag, String value, String example) {
    Duration duration = notNegative(flag, value, example);
    if (duration.isZero()) {
      mistake(flag, value, "must be at least a millisecond", example);
      return Duration.parse(example);
    }
    return duration;
  }

  private Duration notNegative(String flag, String value, String example) {
    try {
      Duration duration = Duration.ofMillis(Duration.parse(value).toMillis());
      if (!duration.isNegative() && duration.toDays() <= 36_500) {
        return duration;
      }
    } catch (DateTimeException | ArithmeticException e) {
      // Reported below, as is a duration that is negative or too long.
    }
    mistake(flag, value, "must be an ISO-8601 duration that is not negative", example);
    return Duration.parse(example);
  }

  private int number(String flag, String value, int least, int most, String example) {
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below, as is a number out of range.
    }
    mistake(flag, value, "must be a whole number from %d to %d".formatted(least, most), example);
    return Integer.parseInt(example);
  }

  private Properties propertiesFile(String flag, String file) {
    Properties properties = new Properties();
    if (file == null) {
      return properties;
    }
    try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      mistake(flag, file, "must be a readable properties file", "client.properties");
    }
    return properties;
  }

  private void mistake(String flag, String value, String rule, String example) {
    mistakes.add("--%s=%s: %s; for example --%s=%s".formatted(flag, value, rule, flag, example));
  }

  private static String firstGiven(String flag, String variable, String fallback) {
    if (flag != null && !flag.isBlank()) {
      return flag;
    }
    return variable != null && !variable.isBlank() ? variable : fallback;
  }
}
