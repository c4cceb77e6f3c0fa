package io.spinboard.bench.sending;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.world.Simulation;
import io.spinboard.generator.world.Simulator;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The first messages of a simulation, encoded in advance and repeated, so that they need little
 * memory and no time while they are sent.
 */
final class PreparedMessages {
  private final String topic;
  private final byte[][] keys;
  private final byte[][] values;

  /**
   * @param topic the target topic
   * @param count the number of different messages
   */
  PreparedMessages(String topic, Simulation simulation, int count) {
    this.topic = topic;
    this.keys = new byte[count][];
    this.values = new byte[count][];
    Simulator simulator = new Simulator(simulation);
    for (int i = 0; i < count; i++) {
      Spin spin = simulator.spin(i);
      keys[i] = Integer.toString(spin.playerId()).getBytes(StandardCharsets.US_ASCII);
      values[i] = SpinEncoder.encode(spin);
    }
  }

  /**
   * Returns a message.
   *
   * @param index from 0
   */
  ProducerRecord<byte[], byte[]> message(long index) {
    int at = (int) (index % values.length);
    return new ProducerRecord<>(topic, keys[at], values[at]);
  }
}
