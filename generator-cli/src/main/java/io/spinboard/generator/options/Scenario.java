package io.spinboard.generator.options;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/**
 * Default values of options from a properties file whose keys are the options' long names. Options
 * on the command line override them, including alternatives of the same option.
 */
public final class Scenario {
  /** The built-in scenarios, in resources of these names next to this class. */
  public static final List<String> NAMES =
      List.of("seed-slots", "mobile-game", "launch-night", "bot-attack");

  /** An option on the command line disables the defaults of the other sets in the same list. */
  private static final List<List<Set<String>>> ALTERNATIVES =
      List.of(
          List.of(Set.of("rate"), Set.of("avg-qps"), Set.of("min-latency", "max-latency")),
          List.of(Set.of("even-spacing"), Set.of("avg-qps")),
          List.of(
              Set.of("users", "teams", "skew", "online", "session"),
              Set.of("live-teams", "min-members-per-team", "max-members-per-team")),
          List.of(Set.of("games", "season"), Set.of("min-score", "max-score")),
          List.of(Set.of("late"), Set.of("late-event-rate")),
          List.of(Set.of("events"), Set.of("for")));

  private final String name;
  private final Properties values;

  private Scenario(String name, Properties values) {
    this.name = name;
    this.values = values;
  }

  /**
   * Errors in this scenario, one per line.
   *
   * @param spec the command whose options it sets
   */
  public List<String> mistakes(CommandSpec spec) {
    return values.stringPropertyNames().stream()
        .filter(key -> spec.findOption("--" + key) == null)
        .sorted()
        .map(key -> "--scenario: '%s' sets the unknown option '%s'".formatted(name, key))
        .toList();
  }

  /** The defaults for options that a command line does not set. */
  public IDefaultValueProvider defaultsFor(ParseResult given) {
    List<String> replaced = new ArrayList<>();
    Predicate<String> isGiven = option -> given.hasMatchedOption("--" + option);
    for (List<Set<String>> alternatives : ALTERNATIVES) {
      alternatives.stream()
          .filter(chosen -> chosen.stream().anyMatch(isGiven))
          .flatMap(chosen -> alternatives.stream().filter(other -> !other.equals(chosen)))
          .forEach(replaced::addAll);
    }
    return option -> value(option, replaced);
  }

  private String value(ArgSpec argument, List<String> replaced) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    return Stream.of(option.names())
        .map(spelled -> spelled.replaceFirst("^--", ""))
        .filter(key -> !replaced.contains(key))
        .map(values::getProperty)
        .filter(value -> value != null)
        .findFirst()
        .orElse(null);
  }

  /** Loads a built-in scenario by name, or a file. */
  public static final class Converter implements ITypeConverter<Scenario> {
    @Override
    public Scenario convert(String text) {
      try (InputStream in = open(text)) {
        Properties values = new Properties();
        values.load(in);
        return new Scenario(text, values);
      } catch (IOException | IllegalArgumentException unreadable) {
        throw new TypeConversionException(
            "'%s' is neither a readable file nor one of %s"
                .formatted(text, String.join(", ", NAMES)));
      }
    }

    private static InputStream open(String text) throws IOException {
      return NAMES.contains(text)
          ? Scenario.class.getResourceAsStream(text + ".properties")
          : Files.newInputStream(Path.of(text));
    }
  }
}
