package io.spinboard.bench.steady;

import io.spinboard.events.Spin;
import io.spinboard.events.SpinEncoder;
import io.spinboard.generator.world.Simulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Sends spins at a steady rate as they happen: their event time is when they are sent. */
final class SteadySpinSender implements AutoCloseable {
  private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /**
   * Boards come several times a second, at whole fractions of it. Probes that did so, too, would
   * always meet them at the same few moments, late or early, as luck has it.
   */
  private static final long PROBE_EVERY_MILLIS = 199;

  /** Nobody whom the simulator knows. */
  private static final int PROBE_PLAYER = Integer.MAX_VALUE;

  private static final Duration PATIENCE_WHEN_CLOSING = Duration.ofSeconds(5);

  /** As {@code spinboard generate} sends them. */
  private static final Map<String, Object> SETTINGS = Map.of(ProducerConfig.LINGER_MS_CONFIG, 5);

  private final String topic;
  private final Simulator simulator;
  private final ProbeSpins probes;
  private final Producer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private long sent;
  private long index;

  /**
   * @param simulator makes the spins, but for their times
   */
  SteadySpinSender(String bootstrapServers, String topic, Simulator simulator, ProbeSpins probes) {
    this.topic = topic;
    this.simulator = simulator;
    this.probes = probes;
    ByteArraySerializer bytes = new ByteArraySerializer();
    Map<String, Object> settings = new HashMap<>(SETTINGS);
    settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    this.producer = new KafkaProducer<>(settings, bytes, bytes);
  }

  /** How many spins were sent, probes included. */
  long sent() {
    return sent;
  }

  /**
   * Sends spins at a rate for a while; whoever is late catches up.
   *
   * @param everyTurn is done after each probe
   * @throws KafkaException if Kafka refuses a spin
   */
  void send(int rate, Duration duration, Turn everyTurn) throws Exception {
    long begun = System.nanoTime();
    long spins = (long) (rate * (duration.toNanos() / 1e9));
    int spinsPerProbe = (int) Math.max(1, rate * PROBE_EVERY_MILLIS / 1000);
    for (long i = 0; i < spins; i++) {
      await(begun + (long) (i * 1e9 / rate));
      if (i % spinsPerProbe == 0) {
        probe();
        everyTurn.take();
      }
      send(simulator.spin(index++));
    }
    producer.flush();
  }

  /** What is done now and then. */
  interface Turn {
    void take() throws Exception;
  }

  /** Sends a probe. */
  void probe() {
    Exception refusal = failure.get();
    if (refusal != null) {
      throw new KafkaException("Kafka refused a spin: " + refusal.getMessage(), refusal);
    }
    probes.send();
    send(new Spin(PROBE_PLAYER, 1, 1, ProbeSpins.WIN, 0, Spin.NO_TEAM, null, null));
  }

  private void send(Spin spin) {
    Spin now =
        new Spin(
            spin.playerId(),
            spin.gameId(),
            spin.stake(),
            spin.win(),
            WallClock.epochMicros(),
            spin.teamId(),
            spin.teamName(),
            spin.spinId());
    byte[] key = Integer.toString(spin.playerId()).getBytes(StandardCharsets.US_ASCII);
    // What becomes of the record is told to the callback; the future has nothing to add.
    var unused =
        producer.send(new ProducerRecord<>(topic, key, SpinEncoder.encode(now)), this::note);
    sent++;
  }

  private void note(RecordMetadata where, Exception refusal) {
    if (refusal != null) {
      failure.compareAndSet(null, refusal);
    }
  }

  private static void await(long dueNanos) throws InterruptedException {
    long ahead = dueNanos - System.nanoTime();
    if (ahead > SHORTEST_PAUSE_NANOS) {
      TimeUnit.NANOSECONDS.sleep(ahead);
    } else if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  @Override
  public void close() {
    producer.close(PATIENCE_WHEN_CLOSING);
  }
}
