package io.spinboard.bench.recordings;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import io.spinboard.recordings.RecordedRecord;
import io.spinboard.recordings.RecordingLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Utils;

/** Writes the recording of a topic to which a simulation's spins were sent at their event times. */
final class WorkloadRecording {
  private final Simulator simulator;
  private final long[] offsets = new long[TopicSpec.DEFAULT_PARTITIONS];

  WorkloadRecording(Simulation simulation) {
    this.simulator = new Simulator(simulation);
  }

  /** Writes a number of spins to a new file. */
  void write(Path file, long spins) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      for (long index = 0; index < spins; index++) {
        out.write(RecordingLine.encode(recorded(simulator.spin(index))));
        out.write('\n');
      }
    }
  }

  private RecordedRecord recorded(Spin spin) {
    byte[] key = Integer.toString(spin.playerId()).getBytes(US_ASCII);
    // As Kafka's default partitioner does.
    int partition = Utils.toPositive(Utils.murmur2(key)) % offsets.length;
    return new RecordedRecord(
        partition,
        offsets[partition]++,
        TimeUnit.MICROSECONDS.toMillis(spin.eventTimeMicros()),
        key,
        SpinEncoder.encode(spin));
  }
}
