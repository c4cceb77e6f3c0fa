package io.spinboard.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** Runs the printed script in a real bash. */
class CompletionCommandTest {
  private static final Path LAUNCHER = Path.of("..", "spinboard");

  /** Sets the variables that bash sets when Tab is pressed after the last word. */
  private static final String PRESS_TAB =
      """
      source "$1"
      shift
      compopt() { :; } # Bash allows compopt only during interactive completion.
      COMP_WORDS=("$@")
      COMP_CWORD=$(($# - 1))
      COMP_LINE="$*"
      _complete_spinboard
      printf '%s\\n' "${COMPREPLY[@]}"
      """;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;
  private Path script;

  @BeforeEach
  void writeTheScript() throws IOException {
    assertThat(run(completionArguments()), is(0));
    script = directory.resolve("completion");
    Files.writeString(script, out.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "to, topics",
    "de, demo",
    "comp, completion",
    "watch --pr, --print-every",
    "watch --pr, --print_n_msg",
    "watch --format p, pretty",
    "watch --from e, earliest",
    "generate --as, --as-fast-as-possible",
    "topics cr, create",
    "topics create --ret, --retention",
    "topics delete --res, --results"
  })
  void completesCommandsOptionsAndValues(String typed, String offered) throws Exception {
    assertThat(complete(typed), hasItem(offered));
  }

  @Test
  void completesEveryCommandOfTheLauncher() throws Exception {
    assertThat(
        launcherCommands(), hasItems("demo", "local", "pipeline", "migrate", "bench", "watch"));
    assertThat(complete(""), containsInAnyOrder(launcherCommands().toArray()));
  }

  @Test
  void registersCompletionForTheCommandName() throws Exception {
    assertThat(bash("source \"$1\"; complete -p spinboard"), startsWith("complete "));
  }

  @Test
  void completesNothingForOptionsOfOtherPrograms() throws Exception {
    assertThat(complete("bench --"), is(List.of("")));
  }

  @Test
  void rejectsNamesThatAreNotCommandNames() {
    assertThat(run("completion", "demo", "$(reboot)", "Demo"), is(2));
    assertThat(
        err.toString(),
        is(
            """
            spinboard completion: COMMAND: '$(reboot)' is not a valid command name
            spinboard completion: COMMAND: 'Demo' is not a valid command name
            Try 'spinboard completion --help'.
            """));
  }

  @Test
  void printsTheSameScriptInEveryLocale() throws Exception {
    Locale locale = Locale.getDefault(Locale.Category.FORMAT);
    out.getBuffer().setLength(0);
    Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(run(completionArguments()), is(0));
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, locale);
    }

    assertThat(out.toString(), is(Files.readString(script)));
  }

  private List<String> complete(String typed) throws Exception {
    List<String> words = new ArrayList<>(List.of("spinboard"));
    words.addAll(List.of(typed.split(" ")));
    return bash(PRESS_TAB, words.toArray(String[]::new)).lines().toList();
  }

  /** Runs bash lines with the script as the first argument and returns their output. */
  private String bash(String lines, String... arguments) throws Exception {
    assumeTrue(hasBash(), "needs bash on the PATH");
    List<String> command =
        new ArrayList<>(List.of("bash", "--norc", "-c", lines, "bash", script.toString()));
    command.addAll(List.of(arguments));
    Process bash = new ProcessBuilder(command).redirectErrorStream(true).start();
    bash.getOutputStream().close();
    String output = new String(bash.getInputStream().readAllBytes(), UTF_8);
    bash.waitFor();
    return output;
  }

  private static boolean hasBash() {
    return Pattern.compile(":")
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "bash")));
  }

  /** The commands in the usage text of the launcher. */
  private static List<String> launcherCommands() throws IOException {
    return Pattern.compile("(?m)^  ([a-z]+)  +\\S")
        .matcher(Files.readString(LAUNCHER))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static String[] completionArguments() throws IOException {
    return Stream.concat(Stream.of("completion"), launcherCommands().stream())
        .toArray(String[]::new);
  }

  private int run(String... args) {
    CommandLine commandLine = GeneratorCli.commandLine(Map.of(), false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }
}
