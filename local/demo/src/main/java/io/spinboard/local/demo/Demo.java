package io.spinboard.local.demo;

import io.spinboard.dashboard.Dashboard;
import io.spinboard.dashboard.FreePort;
import io.spinboard.local.LocalStack;
import io.spinboard.local.Ports;
import io.spinboard.local.StackSettings;
import io.spinboard.local.StackStarter;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.DriverManager;

/** Runs all parts of Spinboard in one process, from starting the servers to the final summary. */
final class Demo {
  private static final String LOOPBACK = "127.0.0.1";

  private final DemoSettings demo;
  private final StackSettings settings;
  private final Integer dashboardPort;
  private final PrintWriter out;
  private final boolean terminal;

  /**
   * @param dashboardPort the port of the dashboard; 0 for a free one; null for the default port, or
   *     the next one that is free
   */
  Demo(
      DemoSettings demo,
      StackSettings settings,
      Integer dashboardPort,
      PrintWriter out,
      boolean terminal) {
    this.demo = demo;
    this.settings = settings;
    this.dashboardPort = dashboardPort;
    this.out = out;
    this.terminal = terminal;
  }

  /**
   * Runs until all spins are sent and checked, or the thread is interrupted.
   *
   * @return the exit code
   */
  int run() throws Exception {
    if (dashboardPort != null) {
      // Checked before the servers are started.
      Ports.require(dashboardPort, "the dashboard");
    }
    DemoResult result;
    try (LocalStack stack = startServers();
        Dashboard dashboard = startDashboard(stack);
        DemoPipeline pipeline = startPipeline(stack);
        DemoBoardReader reader = DemoBoardReader.open(stack);
        SimulatedPlayers players = SimulatedPlayers.start(stack, demo)) {
      result = new DemoRun(stack, pipeline, reader, players).run(display(stack, dashboard));
      BoardTables.of(result.last().boards(), null).forEach(this::print);
      out.println();
      result.lines().forEach(out::println);
    }
    out.println(StackOptions.dataNotice(settings));
    return result.exitCode();
  }

  private LocalStack startServers() throws IOException, InterruptedException {
    out.println("Starting Kafka and PostgreSQL …");
    LocalStack stack = StackStarter.start(settings);
    ConnectionInfo connection = ConnectionInfo.of(stack);
    out.println(
        "Kafka ready:      " + connection.bootstrapServers() + ", topic " + LocalStack.TOPIC);
    out.println("PostgreSQL ready: " + connection.readerUrl());
    out.println("                  " + connection.psql());
    return stack;
  }

  private Dashboard startDashboard(LocalStack stack) throws IOException {
    int port = dashboardPort == null ? FreePort.from(LOOPBACK, out) : dashboardPort;
    Dashboard dashboard =
        Dashboard.start(
            LOOPBACK,
            port,
            () -> DriverManager.getConnection(stack.jdbcUrl(), LocalStack.READER, null));
    out.println("Dashboard ready:  " + dashboard.address() + " shows the boards in a browser");
    return dashboard;
  }

  private DemoPipeline startPipeline(LocalStack stack) throws Exception {
    DemoCampaigns.add(stack, demo);
    int webPort = Ports.free();
    DemoPipeline pipeline = DemoPipeline.start(stack, demo.runner(), webPort);
    out.println("Pipeline ready:   " + demo.runner().description());
    if (demo.runner() == DemoRunner.FlinkRunner) {
      out.println("                  http://localhost:" + webPort + " is Flink's web UI");
    }
    out.println("Players ready:    " + demo.description());
    out.println("Campaigns ready:  " + ConnectionInfo.of(stack).campaigns());
    return pipeline;
  }

  private DemoDisplay display(LocalStack stack, Dashboard dashboard) {
    return terminal
        ? new LiveScreen(out, ConnectionInfo.of(stack), dashboard.address())
        : new StatusLines(out);
  }

  private void print(BoardTable table) {
    out.println();
    table.lines().forEach(line -> out.println(line.stripTrailing()));
  }
}
