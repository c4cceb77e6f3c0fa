package io.spinboard.bench.steady;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.program.OtherCpuUsage;
import io.spinboard.bench.program.ProcessUsage;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time in which freshness is measured.
 *
 * @param program the pipeline
 * @param observation of the boards
 * @param stream the spins
 * @param probes those among the spins that are looked for
 * @param ticks of hot streaks as they appear
 */
record FreshnessMeasurement(
    JavaProcess program,
    PipelineObservation observation,
    SteadySpinSender stream,
    ProbeSpins probes,
    HotStreakTicks ticks) {
  /** Sends spins all the time, and waits for the last of them to show. */
  FreshnessResult measure(int rate, Duration duration) throws Exception {
    OtherCpuUsage others = OtherCpuUsage.watch();
    Moment begin = now();
    stream.send(rate, duration, observation::requireAll);
    Moment end = now();
    double othersCores = others.cores();
    observation.await("the last probe", probes::haveArrived);
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
    return new Moment(System.nanoTime(), WallClock.epochMicros(), stream.sent(), program.usage());
  }

  private record Moment(long nanos, long epochMicros, long sent, ProcessUsage usage) {}
}
