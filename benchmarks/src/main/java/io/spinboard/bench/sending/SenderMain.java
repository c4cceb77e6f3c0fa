package io.spinboard.bench.sending;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.spinboard.bench.throughput.MeasuredTask;
import io.spinboard.bench.throughput.ProgramReport;
import io.spinboard.bench.workload.Workload;
import io.spinboard.generator.traffic.Faults;
import io.spinboard.generator.traffic.LineMessageSink;
import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.MessageSink;
import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.generator.world.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Main class of a program that sends spins in one thread. */
final class SenderMain {
  /** The number of prepared messages of {@link SendingProgram#PRODUCER}. */
  private static final int PREPARED_MESSAGES = 100_000;

  private final String bootstrapServers;
  private final String target;
  private final Workload workload;
  private final Instant end;

  /**
   * @param target a topic or a file
   * @param end the time of the last spin
   */
  private SenderMain(String bootstrapServers, String target, Workload workload, Instant end) {
    this.bootstrapServers = bootstrapServers;
    this.target = target;
    this.workload = workload;
    this.end = end;
  }

  /**
   * Expects the name of a {@link SendingProgram}, Kafka's address, the topic or file, the {@link
   * Workload} as JSON, the time of the last spin, and the report's file.
   */
  public static void main(String[] args) throws Exception {
    Workload workload = new ObjectMapper().readValue(args[3], Workload.class);
    SenderMain program = new SenderMain(args[1], args[2], workload, Instant.parse(args[4]));
    ProgramReport.of(program.sending(SendingProgram.valueOf(args[0])))
        .writeAndWait(Path.of(args[5]));
  }

  private MeasuredTask sending(SendingProgram sender) throws IOException {
    Simulation simulation = workload.endingAt(end);
    MessageGenerator plain = new MessageGenerator(simulation, Faults.NONE);
    return switch (sender) {
      case PRODUCER ->
          new ProducerSendTask(
              bootstrapServers,
              new PreparedMessages(
                  target, simulation, (int) Math.min(PREPARED_MESSAGES, workload.spins())),
              workload.spins());
      case GENERATOR -> generator(topic(plain), plain);
      case LAUNCH_NIGHT -> {
        MessageGenerator night =
            LaunchNightScenario.endingAt(end, workload.spins(), workload.seed());
        yield generator(topic(night), night);
      }
      case FILE -> generator(LineMessageSink.toFile(Path.of(target), plain), plain);
    };
  }

  private MessageSink topic(MessageGenerator feed) {
    return new SpinPublisher(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), target, feed);
  }

  private MeasuredTask generator(MessageSink destination, MessageGenerator feed) {
    return new GeneratorSendTask(destination, feed, workload.spins());
  }
}
