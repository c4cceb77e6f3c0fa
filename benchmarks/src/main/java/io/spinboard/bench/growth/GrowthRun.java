package io.spinboard.bench.growth;

import io.spinboard.bench.program.JavaProcess;
import io.spinboard.bench.throughput.CountingProgram;
import io.spinboard.bench.throughput.Throughput;
import io.spinboard.bench.throughput.ThroughputRuns;
import io.spinboard.bench.workload.LoadedTopic;
import io.spinboard.local.LocalStack;
import io.spinboard.local.Ports;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;

/** Runs the pipeline for a number of players, then measures its memory and a checkpoint. */
public final class GrowthRun {
  private final LocalStack stack;
  private final ThroughputRuns throughputs;

  /** Creates a runner of the benchmark. */
  public GrowthRun(LocalStack stack, ThroughputRuns throughputs) {
    this.stack = stack;
    this.throughputs = throughputs;
  }

  /** Runs the pipeline on a topic. */
  public GrowthResult run(LoadedTopic topic)
      throws IOException, SQLException, InterruptedException {
    int webPort = Ports.free();
    Inspection inspection = new Inspection(webPort);
    Throughput throughput =
        throughputs.boards(
            CountingProgram.BOARDS,
            topic,
            stack.createDatabase(),
            List.of("--flinkWebPort=" + webPort),
            inspection::inspect);
    return new GrowthResult(
        topic.recount().players(),
        throughput,
        inspection.liveBytes,
        inspection.checkpoint.bytes(),
        inspection.checkpoint.seconds());
  }

  /** Measurements in a pipeline that has counted all spins. */
  private static final class Inspection {
    private final int webPort;
    private FlinkCheckpoint checkpoint;
    private long liveBytes;

    Inspection(int webPort) {
      this.webPort = webPort;
    }

    void inspect(JavaProcess process) throws IOException, InterruptedException {
      checkpoint = FlinkCheckpoint.next(webPort);
      // Right after a checkpoint, no copy of the state is being written.
      liveBytes = process.liveBytes();
    }
  }
}
