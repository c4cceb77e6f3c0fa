package io.spinboard.cli.kafka;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Option;

/** The options for connecting to Kafka. */
public final class KafkaOptions {
  private static final String BOOTSTRAP_VARIABLE = "BOOTSTRAP_SERVERS";
  private static final String DEFAULT_BOOTSTRAP = "localhost:9092";
  private static final Pattern ADDRESS = Pattern.compile("(.+):([0-9]{1,5})");
  private static final int MAX_PORT = 65_535;

  private final Map<String, String> environment;

  @Option(
      names = {"-b", "--bootstrap", "--bootstrap-servers"},
      paramLabel = "HOST:PORT,...",
      description =
          "Addresses of the brokers. The environment variable "
              + BOOTSTRAP_VARIABLE
              + " overrides this option. Default: "
              + DEFAULT_BOOTSTRAP
              + ".")
  private String bootstrap;

  private Map<String, Object> fromFile = Map.of();

  public KafkaOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * Reads the properties file of the client, and returns all usage errors, one line each.
   *
   * @param option the option that names the file
   * @param file null if it is not given
   */
  public List<String> validate(String option, Path file) {
    List<String> errors = new ArrayList<>();
    try {
      fromFile = file == null ? Map.of() : read(file);
    } catch (IOException | IllegalArgumentException unreadable) {
      errors.add("%s: '%s' cannot be read as a properties file".formatted(option, file));
    }
    for (String address : bootstrap().split(",", -1)) {
      if (!isAddress(address.strip())) {
        errors.add("%s: '%s' is not HOST:PORT".formatted(bootstrapOrigin(), address));
      }
    }
    return errors;
  }

  /** Returns the settings of the Kafka client. Call {@link #validate} first. */
  public Map<String, Object> clientConfig() {
    Map<String, Object> config = new HashMap<>(fromFile);
    config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap());
    return config;
  }

  /** Returns the addresses of the brokers, separated by commas. */
  public String bootstrap() {
    if (isInEnvironment()) {
      return environment.get(BOOTSTRAP_VARIABLE);
    }
    Object inFile = fromFile.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
    return bootstrap != null ? bootstrap : inFile != null ? inFile.toString() : DEFAULT_BOOTSTRAP;
  }

  /** Prints a warning if the environment variable overrides the option. */
  public void warnIfOverridden(PrintWriter err) {
    if (bootstrap != null && !bootstrap.equals(bootstrap())) {
      err.printf("%s overrides --bootstrap: using %s%n", BOOTSTRAP_VARIABLE, bootstrap());
    }
  }

  private String bootstrapOrigin() {
    return isInEnvironment() ? BOOTSTRAP_VARIABLE : "--bootstrap";
  }

  private boolean isInEnvironment() {
    String value = environment.get(BOOTSTRAP_VARIABLE);
    return value != null && !value.isBlank();
  }

  private static boolean isAddress(String text) {
    var address = ADDRESS.matcher(text);
    return address.matches() && Integer.parseInt(address.group(2)) <= MAX_PORT;
  }

  private static Map<String, Object> read(Path file) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
    }
    Map<String, Object> config = new HashMap<>();
    properties.stringPropertyNames().forEach(key -> config.put(key, properties.getProperty(key)));
    return config;
  }
}
