package io.spinboard.pipeline;

import java.beans.Introspector;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;

/** Prints our options; Beam's own printing would bury them under a hundred of its own. */
final class OptionsHelp {
  private OptionsHelp() {}

  static void print(PrintStream out) {
    out.println("Usage: spinboard pipeline [--OPTION=VALUE...]");
    out.println();
    out.println("Turns spins from Kafka into leaderboards in PostgreSQL, until it is stopped.");
    out.println();
    Arrays.stream(SpinboardOptions.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(Description.class))
        .sorted(Comparator.comparing(Method::getName))
        .forEach(option -> print(option, out));
    out.println("  --runner=RUNNER");
    out.println(
        "      Where it runs: DirectRunner is this process; FlinkRunner is Flink, in this process or,"
            + " with --flinkMaster=HOST:PORT, a cluster. Beam's own options go with it.");
  }

  private static void print(Method option, PrintStream out) {
    out.println("  --" + Introspector.decapitalize(option.getName().substring("get".length())));
    String description = option.getAnnotation(Description.class).value();
    Default.String value = option.getAnnotation(Default.String.class);
    out.println(
        "      " + description + (value == null ? "" : " Default: %s.".formatted(value.value())));
  }
}
