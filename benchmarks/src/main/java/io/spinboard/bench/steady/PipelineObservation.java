package io.spinboard.bench.steady;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.cli.Refusal;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A pipeline and those who look at its boards.
 *
 * @param program the pipeline
 * @param watches all who look
 * @param console tells what is going on
 */
record PipelineObservation(
    JavaProcess program, List<DatabasePoller> watches, BenchConsole console) {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long LOOK_EVERY_MILLIS = 20;

  /**
   * Goes on only if all do.
   *
   * @throws Refusal with the reason if one of them does not
   */
  void requireAll() throws IOException {
    program.requireRunning();
    watches.forEach(DatabasePoller::requireLooking);
  }

  void show(String phase) {
    console.show(phase);
  }

  /**
   * Sends a spin, waits until it shows, and sends more for a while in which nothing is measured.
   */
  void warmUp(SteadySpinSender stream, ProbeSpins probes, FreshnessPlan plan) throws Exception {
    show("waiting for the first board");
    stream.probe();
    await("the first spin", probes::haveArrived);
    show("warming up");
    stream.send(plan.rate(), plan.warmUp(), this::requireAll);
  }

  /**
   * Waits until something has come.
   *
   * @throws Refusal if it does not come, or one of them does not go on
   */
  void await(String what, Callable<Boolean> hasCome) throws Exception {
    long begun = System.nanoTime();
    while (!hasCome.call()) {
      requireAll();
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new Refusal("%s did not come for %d s".formatted(what, PATIENCE.toSeconds()));
      }
      TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
    }
  }
}
