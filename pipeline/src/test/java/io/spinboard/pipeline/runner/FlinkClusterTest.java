package io.spinboard.pipeline.runner;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;
import org.junit.jupiter.api.Test;

class FlinkClusterTest {

  @Test
  void anUnreachableClusterIsReportedWithItsAddress() {
    IOException refusal =
        assertThrows(
            IOException.class,
            () -> FlinkCluster.requireReachable(options("--flinkMaster=localhost:1")));

    assertThat(refusal.getMessage(), startsWith("Cannot connect to Flink at localhost:1: "));
  }

  @Test
  void aReachableClusterIsAccepted() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      FlinkCluster.requireReachable(options("--flinkMaster=localhost:" + server.getLocalPort()));
    }
  }

  @Test
  void anEmbeddedFlinkIsNotConnectedTo() throws IOException {
    FlinkCluster.requireReachable(options("--flinkMaster=[local]"));
  }

  private static PipelineOptions options(String master) {
    return PipelineOptionsFactory.fromArgs("--runner=FlinkRunner", master).create();
  }
}
