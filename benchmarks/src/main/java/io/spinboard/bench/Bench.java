package io.spinboard.bench;

import io.spinboard.bench.campaigns.CampaignsRun;
import io.spinboard.bench.campaigns.Promotions;
import io.spinboard.bench.dashboard.DashboardRun;
import io.spinboard.bench.growth.GrowthRun;
import io.spinboard.bench.program.Pipelines;
import io.spinboard.bench.progress.Console;
import io.spinboard.bench.recordings.Reader;
import io.spinboard.bench.recordings.ReaderRun;
import io.spinboard.bench.report.Results;
import io.spinboard.bench.report.Round;
import io.spinboard.bench.sending.Sender;
import io.spinboard.bench.sending.SenderRun;
import io.spinboard.bench.steady.FreshnessRun;
import io.spinboard.bench.steady.PgBench;
import io.spinboard.bench.steady.ReadingRun;
import io.spinboard.bench.throughput.Contender;
import io.spinboard.bench.throughput.Program;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.throughput.Throughputs;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.bench.workload.TopicLoader;
import io.spinboard.local.LocalStack;
import io.spinboard.local.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.InterruptException;

/** Measures one part after the other, on servers of its own. */
final class Bench {
  private final Plan plan;
  private final Console console;
  private final Findings findings;

  Bench(Plan plan, Console console) {
    this.plan = plan;
    this.console = console;
    this.findings = new Findings(plan, console);
  }

  /**
   * Measures all parts of the plan.
   *
   * @throws InterruptedException if the thread is interrupted; nothing is left running
   */
  Results run() throws Exception {
    findings.warnIfBusy();
    console.say("Starting Kafka and PostgreSQL …");
    StackData data = StackData.of(plan.keep());
    try (LocalStack stack = Servers.start(data.settings())) {
      measure(stack);
    } finally {
      console.say(data.farewell());
    }
    return findings.results();
  }

  private void measure(LocalStack stack) throws Exception {
    try {
      Path directory = Files.createDirectory(stack.directory().resolve("bench"));
      measure(stack, new Pipelines(stack, directory), directory);
    } catch (InterruptException | InterruptedException stopped) {
      // Kafka's client sets the flag again, and the servers should be closed in peace.
      boolean unused = Thread.interrupted();
      throw new InterruptedException();
    } finally {
      console.clear();
    }
  }

  private void measure(LocalStack stack, Pipelines pipelines, Path directory) throws Exception {
    TopicLoader loader = new TopicLoader(stack, console);
    Throughputs throughputs = new Throughputs(stack, pipelines, directory, console);
    measureThroughput(loader, throughputs);
    if (plan.has(Part.GROWTH)) {
      measureGrowth(loader, new GrowthRun(stack, throughputs));
    }
    if (plan.has(Part.FRESHNESS)) {
      findings.add(
          new FreshnessRun(stack, pipelines, console).run(plan.freshness(), plan.workload()));
    }
    if (plan.has(Part.READING)) {
      measureReading(new ReadingRun(stack, pipelines, directory, console));
    }
    if (plan.has(Part.GENERATOR)) {
      SenderRun senders = senders(stack, directory);
      List<Sender> all = List.of(Sender.values());
      rounds(all, each -> senders.run(each, plan.workload()), findings::addSending);
    }
    if (plan.has(Part.RECORDINGS)) {
      measureRecordings(stack, directory);
    }
    if (plan.has(Part.CAMPAIGNS)) {
      LoadedTopic topic = loader.load(plan.workload().withGames(CampaignsRun.GAMES));
      CampaignsRun campaigns = new CampaignsRun(stack, throughputs);
      List<Promotions> all = List.of(Promotions.values());
      rounds(all, each -> campaigns.run(each, topic), findings::addCampaigns);
    }
    if (plan.has(Part.DASHBOARD)) {
      findings.add(new DashboardRun(stack, directory, console).run(plan.dashboard()));
    }
  }

  private void measureThroughput(TopicLoader loader, Throughputs throughputs) throws Exception {
    if (!plan.contenders().isEmpty()) {
      LoadedTopic topic = loader.load(plan.workload());
      rounds(plan.contenders(), each -> throughputs.of(each, topic), findings::add);
    }
    if (plan.has(Part.DIRECT)) {
      LoadedTopic topic = loader.load(plan.workload().withSpins(plan.directSpins()));
      findings.add(round(List.of(Contender.DIRECT), each -> throughputs.of(each, topic)));
    }
  }

  private void measureGrowth(TopicLoader loader, GrowthRun growth) throws Exception {
    for (int players : plan.growth()) {
      findings.add(growth.run(loader.load(plan.workload().withPlayers(players))));
    }
  }

  private void measureReading(ReadingRun reading) throws Exception {
    if (PgBench.isInstalled()) {
      findings.add(reading.run(plan.freshness(), plan.queries(), plan.workload()));
    } else {
      console.say("Reading is not measured: there is no pgbench on the PATH (it is PostgreSQL's).");
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
    console.show("making a recording");
    try (ReaderRun readers = ReaderRun.of(plan.workload(), stack, directory)) {
      for (int round = 1; round <= plan.rounds(); round++) {
        findings.addReplaying(
            new Round(
                List.of(
                    measured(Sender.PRODUCER, each -> senders.run(each, plan.workload())),
                    measured(Reader.REPLAY, readers::run))));
        findings.addVerifying(round(List.of(Reader.LINE_FEEDS, Reader.VERIFY), readers::run));
      }
    }
  }

  private <P extends Program> void rounds(List<P> programs, Run<P> run, Consumer<Round> add)
      throws Exception {
    for (int round = 1; round <= plan.rounds(); round++) {
      add.accept(round(programs, run));
    }
  }

  private <P extends Program> Round round(List<P> programs, Run<P> run) throws Exception {
    List<Throughput> found = new ArrayList<>();
    for (P program : programs) {
      found.add(measured(program, run));
    }
    return new Round(found);
  }

  private <P extends Program> Throughput measured(P program, Run<P> run) throws Exception {
    console.show(program.words());
    Throughput found = run.of(program);
    findings.tell(found);
    return found;
  }

  /** Measures a program. */
  private interface Run<P extends Program> {
    Throughput of(P program) throws Exception;
  }
}
