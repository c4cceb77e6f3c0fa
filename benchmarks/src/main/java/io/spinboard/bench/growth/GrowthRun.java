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

/** Lets Spinboard count the spins of many players, and looks at what it holds then. */
public final class GrowthRun {
  private final LocalStack stack;
  private final ThroughputRuns throughputs;

  /** Measures as {@code throughputs} does. */
  public GrowthRun(LocalStack stack, ThroughputRuns throughputs) {
    this.stack = stack;
    this.throughputs = throughputs;
  }

  /** Measures with a topic. */
  public GrowthResult run(LoadedTopic topic)
      throws IOException, SQLException, InterruptedException {
    int webPort = Ports.free();
    Inside inside = new Inside(webPort);
    Throughput throughput =
        throughputs.boards(
            CountingProgram.BOARDS,
            topic,
            stack.createDatabase(),
            List.of("--flinkWebPort=" + webPort),
            inside::look);
    return new GrowthResult(
        topic.recount().players(),
        throughput,
        inside.liveBytes,
        inside.checkpoint.bytes(),
        inside.checkpoint.seconds());
  }

  /** What is seen in a pipeline that has counted everything. */
  private static final class Inside {
    private final int webPort;
    private FlinkCheckpoint checkpoint;
    private long liveBytes;

    Inside(int webPort) {
      this.webPort = webPort;
    }

    void look(JavaProcess program) throws IOException, InterruptedException {
      checkpoint = FlinkCheckpoint.next(webPort);
      // A checkpoint has just ended, so no copy of the state is being written now.
      liveBytes = program.liveBytes();
    }
  }
}
