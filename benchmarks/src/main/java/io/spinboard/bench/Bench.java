package io.spinboard.bench;

import io.spinboard.bench.campaigns.CampaignLoad;
import io.spinboard.bench.campaigns.CampaignsRun;
import io.spinboard.bench.dashboard.DashboardRun;
import io.spinboard.bench.growth.GrowthRun;
import io.spinboard.bench.program.PipelineLauncher;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.bench.recordings.RecordingProgram;
import io.spinboard.bench.recordings.RecordingRun;
import io.spinboard.bench.report.BenchResults;
import io.spinboard.bench.report.BenchRound;
import io.spinboard.bench.sending.SenderRun;
import io.spinboard.bench.sending.SendingProgram;
import io.spinboard.bench.steady.FreshnessRun;
import io.spinboard.bench.steady.PgBench;
import io.spinboard.bench.steady.ReadingRun;
import io.spinboard.bench.throughput.BenchProgram;
import io.spinboard.bench.throughput.CountingProgram;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.throughput.ThroughputRuns;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.bench.workload.TopicLoader;
import io.spinboard.local.LocalStack;
import io.spinboard.local.StackStarter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;

/** Runs the parts of the benchmark one after the other, on its own servers. */
final class Bench {
  private final BenchPlan plan;
  private final BenchConsole console;
  private final ResultsCollector collector;

  Bench(BenchPlan plan, BenchConsole console) {
    this.plan = plan;
    this.console = console;
    this.collector = new ResultsCollector(plan, console);
  }

  /**
   * Runs all parts of the plan.
   *
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  BenchResults run() throws Exception {
    collector.warnIfBusy();
    console.print("Starting Kafka and PostgreSQL …");
    BenchDataDirectory data = BenchDataDirectory.of(plan.keep());
    try (LocalStack stack = StackStarter.start(data.settings())) {
      measure(stack);
    } finally {
      console.print(data.notice());
    }
    return collector.results();
  }

  private void measure(LocalStack stack) throws Exception {
    try {
      Path directory = Files.createDirectory(stack.directory().resolve("bench"));
      measure(stack, new PipelineLauncher(stack, directory), directory);
    } catch (InterruptException | InterruptedException stopped) {
      // Kafka's client sets the interrupt flag again, which would disturb the stop of the servers.
      boolean unused = Thread.interrupted();
      throw new InterruptedException();
    } finally {
      console.clear();
    }
  }

  private void measure(LocalStack stack, PipelineLauncher pipelines, Path directory)
      throws Exception {
    TopicLoader loader = new TopicLoader(stack, console);
    ThroughputRuns throughputs = new ThroughputRuns(stack, pipelines, directory, console);
    measureThroughput(loader, throughputs);
    if (plan.has(BenchPart.GROWTH)) {
      measureGrowth(loader, new GrowthRun(stack, throughputs));
    }
    if (plan.has(BenchPart.FRESHNESS)) {
      collector.add(
          new FreshnessRun(stack, pipelines, console).run(plan.freshness(), plan.workload()));
    }
    if (plan.has(BenchPart.READING)) {
      measureReading(new ReadingRun(stack, pipelines, directory, console));
    }
    if (plan.has(BenchPart.GENERATOR)) {
      SenderRun senders = senders(stack, directory);
      List<SendingProgram> all = List.of(SendingProgram.values());
      rounds(all, each -> senders.run(each, plan.workload()), collector::addSending);
    }
    if (plan.has(BenchPart.RECORDINGS)) {
      measureRecordings(stack, directory);
    }
    if (plan.has(BenchPart.CAMPAIGNS)) {
      LoadedTopic topic = loader.load(plan.workload().withGames(CampaignsRun.GAMES));
      CampaignsRun campaigns = new CampaignsRun(stack, throughputs);
      List<CampaignLoad> all = List.of(CampaignLoad.values());
      rounds(all, each -> campaigns.run(each, topic), collector::addCampaigns);
    }
    if (plan.has(BenchPart.DASHBOARD)) {
      collector.add(new DashboardRun(stack, directory, console).run(plan.dashboard()));
    }
  }

  private void measureThroughput(TopicLoader loader, ThroughputRuns throughputs) throws Exception {
    if (!plan.programs().isEmpty()) {
      LoadedTopic topic = loader.load(plan.workload());
      rounds(plan.programs(), each -> throughputs.of(each, topic), collector::add);
    }
    if (plan.has(BenchPart.DIRECT)) {
      LoadedTopic topic = loader.load(plan.workload().withSpins(plan.directSpins()));
      collector.add(round(List.of(CountingProgram.DIRECT), each -> throughputs.of(each, topic)));
    }
  }

  private void measureGrowth(TopicLoader loader, GrowthRun growth) throws Exception {
    for (int players : plan.growth()) {
      collector.add(growth.run(loader.load(plan.workload().withPlayers(players))));
    }
  }

  private void measureReading(ReadingRun reading) throws Exception {
    if (PgBench.isInstalled()) {
      collector.add(reading.run(plan.freshness(), plan.queries(), plan.workload()));
    } else {
      console.print(
          "Skipping part reading: pgbench, which comes with PostgreSQL, is not on the PATH.");
    }
  }

  private SenderRun senders(LocalStack stack, Path directory) throws Exception {
    SenderRun senders = new SenderRun(stack, directory);
    console.show("warming up Kafka");
    senders.warmUp(plan.workload());
    return senders;
  }

  private void measureRecordings(LocalStack stack, Path directory) throws Exception {
    SenderRun senders = senders(stack, directory);
    console.show("writing a recording");
    try (RecordingRun readers = RecordingRun.of(plan.workload(), stack, directory)) {
      for (int round = 1; round <= plan.rounds(); round++) {
        collector.addReplaying(
            new BenchRound(
                List.of(
                    measured(SendingProgram.PRODUCER, each -> senders.run(each, plan.workload())),
                    measured(RecordingProgram.REPLAY, readers::run))));
        collector.addVerifying(
            round(List.of(RecordingProgram.LINE_FEEDS, RecordingProgram.VERIFY), readers::run));
      }
    }
  }

  private <P extends BenchProgram> void rounds(
      List<P> programs, Run<P> run, Consumer<BenchRound> add) throws Exception {
    for (int round = 1; round <= plan.rounds(); round++) {
      add.accept(round(programs, run));
    }
  }

  private <P extends BenchProgram> BenchRound round(List<P> programs, Run<P> run) throws Exception {
    List<Throughput> found = new ArrayList<>();
    for (P program : programs) {
      found.add(measured(program, run));
    }
    return new BenchRound(found);
  }

  private <P extends BenchProgram> Throughput measured(P program, Run<P> run) throws Exception {
    console.show(program.label());
    Throughput found = run.of(program);
    collector.report(found);
    return found;
  }

  /** Measures a program. */
  private interface Run<P extends BenchProgram> {
    Throughput of(P program) throws Exception;
  }
}
