package io.spinboard.pipeline;

import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;

/** Prints the pipeline's options. Beam's own help would list a hundred of its own before them. */
final class OptionsHelp {
  private static final int WIDTH = 80;
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final String INDENT = " ".repeat(6);

  /** A heading and its options. */
  private record Group(String heading, List<String> options) {}

  private static final List<Group> GROUPS =
      List.of(
          new Group(
              "Input",
              List.of(
                  "bootstrapServers", "topic", "consumerConfig", "groupId", "startFrom", "input")),
          new Group("Output", List.of("jdbcUrl", "jdbcUser", "jdbcConfig")),
          new Group("Boards", List.of("periods", "topK", "refresh")),
          new Group("Event time", List.of("maxOutOfOrderness", "allowedLateness", "maxFutureSkew")),
          new Group("Hot streaks", List.of("hotShort", "hotLong", "hotEvery")),
          new Group("Execution", List.of("shards", "flinkWebPort")));

  private OptionsHelp() {}

  static void print(PrintStream out) {
    out.println("Usage: spinboard pipeline [--OPTION=VALUE...]");
    out.println();
    out.println("Computes leaderboards in PostgreSQL from spins in Kafka, until it is stopped.");
    for (Group group : GROUPS) {
      out.println();
      out.println(group.heading() + ":");
      for (String option : group.options()) {
        print(option, description(option), out);
      }
    }
    print(
        "runner=RUNNER",
        "DirectRunner runs in this process; FlinkRunner runs Flink in this process or, with"
            + " --flinkMaster=HOST:PORT, on a cluster. Beam's options for the runner are accepted,"
            + " too. Default: DirectRunner.",
        out);
  }

  private static String description(String option) {
    Method getter = getter(option);
    Default.String value = getter.getAnnotation(Default.String.class);
    String description = getter.getAnnotation(Description.class).value();
    return value == null ? description : description + " Default: %s.".formatted(value.value());
  }

  private static Method getter(String option) {
    String name = "get" + option.substring(0, 1).toUpperCase(Locale.ROOT) + option.substring(1);
    return Arrays.stream(SpinboardOptions.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown option " + option));
  }

  private static void print(String option, String description, PrintStream out) {
    out.println("  --" + option);
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : SPACE.splitAsStream(description).toList()) {
      if (line.length() + word.length() > WIDTH) {
        out.println(line.toString().stripTrailing());
        line = new StringBuilder(INDENT);
      }
      line.append(word).append(' ');
    }
    out.println(line.toString().stripTrailing());
  }
}
