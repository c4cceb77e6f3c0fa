package io.spinboard.bench.steady;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.progress.BenchConsole;
import io.spinboard.cli.CommandException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/**
 * A running pipeline and the pollers that read its boards.
 *
 * @param program the pipeline
 * @param pollers the pollers
 * @param console shows the progress
 */
record PipelineObservation(
    JavaProcess program, List<DatabasePoller> pollers, BenchConsole console) {
  private static final Duration TIMEOUT = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 20;

  /**
   * Checks that the pipeline and all pollers are running.
   *
   * @throws CommandException with the reason if one of them is not
   */
  void requireAll() throws IOException {
    program.requireRunning();
    pollers.forEach(DatabasePoller::requireRunning);
  }

  void show(String phase) {
    console.show(phase);
  }

  /** Sends a spin, waits until it is on a board, and sends more spins during the warm-up. */
  void warmUp(SteadySpinSender sender, ProbeSpins probes, FreshnessPlan plan) throws Exception {
    show("waiting for the first board");
    sender.probe();
    await("the first spin", probes::allArrived);
    show("warming up");
    sender.send(plan.rate(), plan.warmUp(), this::requireAll);
  }

  /**
   * Waits for a condition.
   *
   * @param what the awaited event, for the error message
   * @throws CommandException if the wait times out, or the pipeline or a poller ends
   */
  void await(String what, Callable<Boolean> condition) throws Exception {
    long startNanos = System.nanoTime();
    while (!condition.call()) {
      requireAll();
      if (System.nanoTime() - startNanos > TIMEOUT.toNanos()) {
        throw new CommandException(
            "timed out after %2$d s while waiting for %1$s".formatted(what, TIMEOUT.toSeconds()));
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }
}
