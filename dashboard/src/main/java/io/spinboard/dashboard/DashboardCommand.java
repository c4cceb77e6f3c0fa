package io.spinboard.dashboard;

import io.spinboard.cli.CommandErrors;
import io.spinboard.cli.UsageErrors;
import io.spinboard.cli.VersionProvider;
import io.spinboard.cli.database.DatabaseOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the boards until it is stopped with Ctrl-C. */
@Command(
    name = "dashboard",
    description = {
      "Serves the boards as a live web page and a JSON API until stopped.",
      "If the database is unreachable, the dashboard shows the problem and keeps retrying."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  ./spinboard dashboard",
      "  ./spinboard dashboard --host 0.0.0.0 --port 80",
      "  curl 'http://127.0.0.1:8080/api/boards/top-players?period=HOURLY'"
    },
    mixinStandardHelpOptions = true,
    versionProvider = VersionProvider.class)
final class DashboardCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description =
          "Port to listen on; 0 for any free port. Default: "
              + FreePort.USUAL
              + ", or the next free port.")
  private Integer port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description =
          "Name or address to listen on. 0.0.0.0 accepts connections from other machines; there is"
              + " no password. Default: ${DEFAULT-VALUE}.")
  private String host = "127.0.0.1";

  @Mixin private final DatabaseOptions database;

  DashboardCommand(DatabaseOptions database) {
    this.database = database;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    CommandErrors.throwIfAny(spec, mistakes());
    PrintWriter out = spec.commandLine().getOut();
    int chosen = port == null ? FreePort.from(host, out) : port;
    try (Dashboard dashboard = Dashboard.start(host, chosen, database::connect)) {
      out.println("Boards:  " + dashboard.address());
      out.println("API:     " + dashboard.address() + "api/openapi.json");
      out.println("Press Ctrl-C to stop.");
      out.flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException stopped) {
      // Ctrl-C interrupts this thread; the dashboard is closed by now.
    }
    out.println("Stopped.");
    return ExitCode.OK;
  }

  private List<String> mistakes() {
    UsageErrors mistakes = new UsageErrors();
    mistakes.range("--port", port, 0, LAST_PORT);
    mistakes.check(!host.isBlank(), "--host", "a name or address, such as 127.0.0.1", "blank");
    List<String> all = new ArrayList<>(mistakes.lines());
    all.addAll(database.validate());
    return all;
  }
}
