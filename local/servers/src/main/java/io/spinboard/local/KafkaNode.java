package io.spinboard.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * The data directory and configuration of a single Kafka node that is broker and controller.
 *
 * @param data the data directory, existing or to be created
 * @param port the port for clients
 * @param controllerPort the port of the controller; may differ at each start
 */
record KafkaNode(Path data, int port, int controllerPort) {

  /** Creates the data directory of a new cluster unless it exists. */
  void format() throws IOException {
    DirectoryTree.create(
        data,
        empty -> {
          Files.setPosixFilePermissions(empty, PosixFilePermissions.fromString("rwx------"));
          format(empty.toString());
        });
  }

  private static void format(String directory) throws IOException {
    try (PrintStream silence =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
      new Formatter()
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setDirectories(List.of(directory))
          .setMetadataLogDirectory(directory)
          .setControllerListenerName("CONTROLLER")
          .setReleaseVersion(MetadataVersion.latestProduction())
          .setPrintStream(silence)
          .run();
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException("cannot format Kafka's data directory: " + e.getMessage(), e);
    }
  }

  Map<String, Object> configuration() {
    Map<String, Object> c = new HashMap<>();
    c.put("process.roles", "broker,controller");
    c.put("node.id", "1");
    c.put("log.dirs", data.toString());
    c.put("controller.quorum.voters", "1@localhost:" + controllerPort);
    c.put("controller.listener.names", "CONTROLLER");
    String clients = "PLAINTEXT://localhost:" + port;
    c.put("listeners", clients + ",CONTROLLER://localhost:" + controllerPort);
    c.put("advertised.listeners", clients);
    c.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    c.putAll(SINGLE_REPLICA);
    // A mistyped topic name should fail.
    c.put("auto.create.topics.enable", "false");
    c.put("group.initial.rebalance.delay.ms", "0");
    // The default takes 128 MiB of heap.
    c.put("log.cleaner.dedupe.buffer.size", "2097152");
    // After a kill the new broker waits until the old session has expired, 9 s by default.
    c.put("broker.heartbeat.interval.ms", "500");
    c.put("broker.session.timeout.ms", "2000");
    return c;
  }

  /** Replication of the internal topics: there is only one broker. */
  private static final Map<String, String> SINGLE_REPLICA =
      Map.of(
          "offsets.topic.replication.factor", "1",
          "offsets.topic.num.partitions", "1",
          "transaction.state.log.replication.factor", "1",
          "transaction.state.log.min.isr", "1",
          "transaction.state.log.num.partitions", "1",
          "share.coordinator.state.topic.replication.factor", "1",
          "share.coordinator.state.topic.min.isr", "1");
}
