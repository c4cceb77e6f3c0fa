package io.spinboard.bench.steady;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.OtherCpuUsage;
import io.spinboard.bench.program.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Measures freshness at a steady rate of spins.
 *
 * @param program the pipeline
 * @param observation the pipeline with its pollers
 * @param sender sends the spins
 * @param probes the probes among the spins
 * @param ticks the ticks of hot streaks seen by the poller
 */
record FreshnessMeasurement(
    JavaProcess program,
    PipelineObservation observation,
    SteadySpinSender sender,
    ProbeSpins probes,
    HotStreakTicks ticks) {
  /** Sends spins for the duration and waits until the last probe is on the board. */
  FreshnessResult measure(int rate, Duration duration) throws Exception {
    OtherCpuUsage others = OtherCpuUsage.start();
    Moment begin = now();
    sender.send(rate, duration, observation::requireAll);
    Moment end = now();
    double othersCores = others.cores();
    observation.await("the last probe", probes::allArrived);
    double seconds = (end.nanos() - begin.nanos()) / (double) TimeUnit.SECONDS.toNanos(1);
    long spins = end.sent() - begin.sent();
    return new FreshnessResult(
        spins,
        seconds,
        spins / seconds,
        probes.latencies(begin.nanos(), end.nanos()),
        ticks.latencies(begin.epochMicros(), end.epochMicros()),
        ticks.skipped(begin.epochMicros(), end.epochMicros()),
        (end.usage().cpuSeconds() - begin.usage().cpuSeconds()) / seconds,
        end.usage().peakBytes(),
        othersCores);
  }

  private Moment now() throws IOException {
    return new Moment(System.nanoTime(), WallClock.epochMicros(), sender.sent(), program.usage());
  }

  private record Moment(long nanos, long epochMicros, long sent, ProcessUsage usage) {}
}
