package io.spinboard.pipeline.runner;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.apache.beam.runners.flink.FlinkPipelineOptions;
import org.apache.beam.sdk.options.PipelineOptions;

/** A Flink elsewhere, to which the pipeline is submitted. */
public final class FlinkCluster {
  private static final int PATIENCE_MILLIS = 10_000;
  private static final String ADDRESS = "(?:https?://)?([^/:]+):(\\d{1,5})";

  private FlinkCluster() {}

  /**
   * Makes sure that somebody answers, if a cluster is meant: Flink's own client would try for a
   * minute and print each attempt.
   *
   * @throws IOException with the reason why it cannot be reached
   */
  public static void requireReachable(PipelineOptions options) throws IOException {
    String master = options.as(FlinkPipelineOptions.class).getFlinkMaster();
    if (!RunnerDefaults.isFlink(options) || !master.matches(ADDRESS)) {
      return;
    }
    String host = master.replaceFirst(ADDRESS, "$1");
    int port = Integer.parseInt(master.replaceFirst(ADDRESS, "$2"));
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), PATIENCE_MILLIS);
    } catch (IOException | IllegalArgumentException e) {
      throw new IOException(
          "Flink cannot be reached at %s: %s. --flinkMaster is the address of its REST API, for example localhost:8081."
              .formatted(master, e.getMessage()),
          e);
    }
  }
}
