package io.spinboard.generator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
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
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a real bash completes with the printed script. */
class CompletionCommandTest {
  private static final Path LAUNCHER = Path.of("..", "spinboard");

  /** Puts the words where bash has them when Tab is pressed behind the last one. */
  private static final String PRESS_TAB =
      """
      source "$1"
      shift
      compopt() { :; } # Bash allows it only while somebody types.
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
  void printTheScript() throws IOException {
    List<String> command = new ArrayList<>(List.of("completion"));
    command.addAll(launcherCommands());
    assertThat(run(command.toArray(String[]::new)), is(0));
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
  void completesWhatIsTyped(String typed, String offered) throws Exception {
    assertThat(complete(typed), hasItem(offered));
  }

  @Test
  void offersEveryCommandOfTheLauncher() throws Exception {
    assertThat(
        launcherCommands(), hasItems("demo", "local", "pipeline", "migrate", "bench", "watch"));
    assertThat(complete(""), containsInAnyOrder(launcherCommands().toArray()));
  }

  @Test
  void isForTheCommandWhereverItLies() throws Exception {
    assertThat(bash("source \"$1\"; complete -p spinboard"), startsWith("complete "));
  }

  @Test
  void saysNothingAboutWhatItDoesNotKnow() throws Exception {
    assertThat(complete("bench --"), is(List.of("")));
  }

  @Test
  void putsNothingInTheScriptThatIsNoName() {
    assertThat(run("completion", "demo", "$(reboot)", "Demo"), is(2));
    assertThat(
        err.toString(),
        is(
            """
            spinboard completion: COMMAND: '$(reboot)' is no name of a command
            spinboard completion: COMMAND: 'Demo' is no name of a command
            Try 'spinboard completion --help'.
            """));
  }

  private List<String> complete(String typed) throws Exception {
    List<String> words = new ArrayList<>(List.of("spinboard"));
    words.addAll(List.of(typed.split(" ")));
    return bash(PRESS_TAB, words.toArray(String[]::new)).lines().toList();
  }

  /** What bash answers to lines that have the script as their first argument. */
  private String bash(String lines, String... arguments) throws Exception {
    assumeTrue(hasBash(), "there is no bash on the PATH that could complete anything");
    List<String> command =
        new ArrayList<>(List.of("bash", "--norc", "-c", lines, "bash", script.toString()));
    command.addAll(List.of(arguments));
    Process bash = new ProcessBuilder(command).redirectErrorStream(true).start();
    bash.getOutputStream().close();
    String answer = new String(bash.getInputStream().readAllBytes(), UTF_8);
    assertThat(bash.waitFor(10, SECONDS), is(true));
    return answer;
  }

  private static boolean hasBash() {
    return Pattern.compile(":")
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "bash")));
  }

  /** The commands that the launcher's usage lists. */
  private static List<String> launcherCommands() throws IOException {
    return Pattern.compile("(?m)^  ([a-z]+)  +\\S")
        .matcher(Files.readString(LAUNCHER))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private int run(String... args) {
    CommandLine commandLine = GeneratorCli.commandLine(Map.of(), false);
    commandLine.setOut(new PrintWriter(out));
    commandLine.setErr(new PrintWriter(err));
    return commandLine.execute(args);
  }
}
