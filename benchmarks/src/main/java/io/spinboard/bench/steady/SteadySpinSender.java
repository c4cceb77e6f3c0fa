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

/** Sends spins at a steady rate. Their event time is the time of sending. */
final class SteadySpinSender implements AutoCloseable {
  private static final long SHORTEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

  /**
   * Boards are published at even fractions of a second. With an interval of 199 ms the probes are
   * spread over all phases of that cycle.
   */
  private static final long PROBE_EVERY_MILLIS = 199;

  /** A player that the simulator never uses. */
  private static final int PROBE_PLAYER = Integer.MAX_VALUE;

  private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

  /** The settings of {@code spinboard generate}. */
  private static final Map<String, Object> SETTINGS = Map.of(ProducerConfig.LINGER_MS_CONFIG, 5);

  private final String topic;
  private final Simulator simulator;
  private final ProbeSpins probes;
  private final Producer<byte[], byte[]> producer;
  private final AtomicReference<Exception> failure = new AtomicReference<>();
  private long sent;
  private long index;

  /**
   * @param simulator creates the spins, except for their times
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

  /** Returns the number of spins sent, including probes. */
  long sent() {
    return sent;
  }

  /**
   * Sends spins at a rate; a delay is made up for.
   *
   * @param afterProbe called after each probe
   * @throws KafkaException if sending fails
   */
  void send(int rate, Duration duration, Check afterProbe) throws Exception {
    long startNanos = System.nanoTime();
    long spins = (long) (rate * (duration.toNanos() / 1e9));
    int spinsPerProbe = (int) Math.max(1, rate * PROBE_EVERY_MILLIS / 1000);
    for (long i = 0; i < spins; i++) {
      awaitDue(startNanos + (long) (i * 1e9 / rate));
      if (i % spinsPerProbe == 0) {
        probe();
        afterProbe.run();
      }
      send(simulator.spin(index++));
    }
    producer.flush();
  }

  /** A check that is called repeatedly. */
  interface Check {
    void run() throws Exception;
  }

  /** Sends a probe. */
  void probe() {
    Exception exception = failure.get();
    if (exception != null) {
      throw new KafkaException(
          "failed to send a spin to Kafka: " + exception.getMessage(), exception);
    }
    probes.onSend();
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
    // The callback receives the result, so the future is not needed.
    var unused =
        producer.send(
            new ProducerRecord<>(topic, key, SpinEncoder.encode(now)), this::onCompletion);
    sent++;
  }

  private void onCompletion(RecordMetadata metadata, Exception exception) {
    if (exception != null) {
      failure.compareAndSet(null, exception);
    }
  }

  private static void awaitDue(long dueNanos) throws InterruptedException {
    long ahead = dueNanos - System.nanoTime();
    if (ahead > SHORTEST_PAUSE_NANOS) {
      TimeUnit.NANOSECONDS.sleep(ahead);
    } else if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE_TIMEOUT);
  }
}
