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

/** The whole of Spinboard in one process: from starting the servers to the last line. */
final class Demo {
  private static final String LOOPBACK = "127.0.0.1";

  private final DemoSettings plan;
  private final StackSettings settings;
  private final Integer dashboardPort;
  private final PrintWriter out;
  private final boolean terminal;

  /**
   * @param dashboardPort 0 for a free one; null for the usual one, or the next that is free
   */
  Demo(
      DemoSettings plan,
      StackSettings settings,
      Integer dashboardPort,
      PrintWriter out,
      boolean terminal) {
    this.plan = plan;
    this.settings = settings;
    this.dashboardPort = dashboardPort;
    this.out = out;
    this.terminal = terminal;
  }

  /** Plays until the plan is fulfilled or the thread interrupted; the exit code. */
  int run() throws Exception {
    if (dashboardPort != null) {
      // Before the servers are started in vain.
      Ports.require(dashboardPort, "the dashboard");
    }
    DemoResult ending;
    try (LocalStack stack = startServers();
        Dashboard dashboard = startDashboard(stack);
        DemoPipeline pipeline = startPipeline(stack);
        DemoBoardReader reader = DemoBoardReader.open(stack);
        SimulatedPlayers feed = SimulatedPlayers.start(stack, plan)) {
      ending = new DemoRun(stack, pipeline, reader, feed).play(view(stack, dashboard));
      BoardTables.of(ending.last().boards(), null).forEach(this::print);
      out.println();
      ending.words().forEach(out::println);
    }
    out.println(Farewell.aboutData(settings));
    return ending.exitCode();
  }

  private LocalStack startServers() throws IOException, InterruptedException {
    out.println("Starting Kafka and PostgreSQL …");
    LocalStack stack = StackStarter.start(settings);
    ConnectionInfo directions = ConnectionInfo.to(stack);
    out.println(
        "Kafka ready:      " + directions.bootstrapServers() + ", topic " + LocalStack.TOPIC);
    out.println("PostgreSQL ready: " + directions.readerUrl());
    out.println("                  " + directions.psql());
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
    DemoCampaigns.add(stack, plan);
    int webPort = Ports.free();
    DemoPipeline pipeline = DemoPipeline.start(stack, plan.runner(), webPort);
    out.println("Pipeline ready:   " + plan.runner().words());
    if (plan.runner() == DemoRunner.FlinkRunner) {
      out.println("                  http://localhost:" + webPort + " is Flink's web page");
    }
    out.println("Players ready:    " + plan.words());
    out.println("Campaigns ready:  " + ConnectionInfo.to(stack).campaigns());
    return pipeline;
  }

  private DemoDisplay view(LocalStack stack, Dashboard dashboard) {
    return terminal
        ? new LiveScreen(out, ConnectionInfo.to(stack), dashboard.address())
        : new StatusLines(out);
  }

  private void print(BoardTable table) {
    out.println();
    table.lines().forEach(line -> out.println(line.stripTrailing()));
  }
}
