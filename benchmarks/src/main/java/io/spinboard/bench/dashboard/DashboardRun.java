package io.spinboard.bench.dashboard;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.OtherCpuUsage;
import io.spinboard.bench.program.ProcessUsage;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.steady.LatencySummary;
import io.spinboard.cli.CommandException;
import io.spinboard.dashboard.DashboardCli;
import io.spinboard.local.LocalDatabase;
import io.spinboard.local.LocalStack;
import io.spinboard.local.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Measures thousands of event streams and the read API of the dashboard while boards change every
 * second.
 */
public final class DashboardRun {
  private static final String NAME = "Dashboard";
  private static final Duration WARM_UP = Duration.ofSeconds(10);
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final long POLL_MILLIS = 50;
  private static final int OK = 200;

  private final LocalStack stack;
  private final Path directory;
  private final BenchConsole console;

  /**
   * Creates a runner that uses the local servers.
   *
   * @param directory the directory for files
   */
  public DashboardRun(LocalStack stack, Path directory, BenchConsole console) {
    this.stack = stack;
    this.directory = directory;
    this.console = console;
  }

  /**
   * Measures a dashboard in its own JVM, with a new database.
   *
   * @throws CommandException if the dashboard ends or not all streams can be opened
   */
  public DashboardResult run(DashboardLoadPlan plan) throws Exception {
    LocalDatabase database = stack.createDatabase();
    int port = Ports.free();
    URI server = URI.create("http://127.0.0.1:" + port);
    URI events = server.resolve("/api/events?period=ALL_TIME");
    Duration warmUp = warmUp(plan);
    try (JavaProcess program = start(port, database);
        SteadyBoardPublisher boards =
            SteadyBoardPublisher.in(database, stack, warmUp.plus(plan.duration()));
        EventStreamReaders streams = new EventStreamReaders(events, boards);
        ApiRequestLoad warming = new ApiRequestLoad(server);
        ApiRequestLoad requests = new ApiRequestLoad(server)) {
      awaitReady(program, server);
      console.show("opening %,d event streams".formatted(plan.streams()));
      streams.open(plan.streams());
      try (SlowStreamReaders slow = SlowStreamReaders.open(events)) {
        console.show("warming up the dashboard");
        load(plan, warmUp, boards, warming);
        console.show("loading the dashboard for " + plan.duration().toSeconds() + " s");
        return measure(plan, program, boards, streams, requests, slow.count());
      }
    }
  }

  private static Duration warmUp(DashboardLoadPlan plan) {
    return plan.duration().compareTo(WARM_UP) < 0 ? plan.duration() : WARM_UP;
  }

  private JavaProcess start(int port, LocalDatabase database) throws IOException {
    return JavaProcess.start(
        NAME,
        DashboardCli.class,
        List.of("dashboard", "--port=" + port, "--jdbc-url=" + database.jdbcUrl()),
        directory);
  }

  private static void awaitReady(JavaProcess program, URI server) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    HttpRequest health = HttpRequest.newBuilder(server.resolve("/health")).build();
    long startNanos = System.nanoTime();
    while (!isReady(http, health)) {
      program.requireRunning();
      if (System.nanoTime() - startNanos > TIMEOUT.toNanos()) {
        throw new CommandException("the dashboard did not start in time");
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  private static boolean isReady(HttpClient http, HttpRequest health) throws InterruptedException {
    try {
      return http.send(health, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  private DashboardResult measure(
      DashboardLoadPlan plan,
      JavaProcess program,
      SteadyBoardPublisher boards,
      EventStreamReaders streams,
      ApiRequestLoad requests,
      int badReaders)
      throws Exception {
    int first = boards.publications();
    streams.measureFrom(first);
    ProcessUsage before = program.usage();
    OtherCpuUsage others = OtherCpuUsage.start();
    long startNanos = System.nanoTime();
    load(plan, plan.duration(), boards, requests);
    double seconds = (System.nanoTime() - startNanos) / (double) TimeUnit.SECONDS.toNanos(1);
    double othersCores = others.cores();
    program.requireRunning();
    ProcessUsage after = program.usage();
    List<Double> delivery = streams.deliveryMillis();
    return new DashboardResult(
        plan.streams(),
        streams.dropped(),
        badReaders,
        (long) (boards.publications() - first) * plan.streams(),
        delivery.size(),
        delivery.size() / seconds,
        LatencySummary.of(delivery),
        plan.requests(),
        requests.perSecond(),
        requests.failed(),
        requests.latencies(),
        (after.cpuSeconds() - before.cpuSeconds()) / seconds,
        after.peakBytes(),
        othersCores);
  }

  /** Publishes boards and sends requests at the same time. */
  private static void load(
      DashboardLoadPlan plan,
      Duration duration,
      SteadyBoardPublisher boards,
      ApiRequestLoad requests)
      throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    try {
      Future<?> sent =
          executor.submit(
              () -> {
                requests.send(plan.requests(), duration);
                return null;
              });
      boards.publishFor(duration);
      sent.get();
    } finally {
      executor.shutdownNow();
    }
  }
}
