package io.spinboard.local.demo;

import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.local.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Sends the spins of the simulated players from its own thread, until closed. */
final class SimulatedPlayers implements AutoCloseable {
  private final SpinPublisher publisher;
  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private final long stopAtNanos;
  private final boolean limited;

  private SimulatedPlayers(SpinPublisher publisher, Duration duration) {
    this.publisher = publisher;
    this.limited = duration != null;
    this.stopAtNanos = System.nanoTime() + (limited ? duration.toNanos() : 0);
  }

  static SimulatedPlayers start(LocalStack stack, DemoSettings demo) {
    SpinPublisher publisher =
        new SpinPublisher(
            stack.bootstrapServers(), LocalStack.TOPIC, demo.simulation(Instant.now()));
    SimulatedPlayers players = new SimulatedPlayers(publisher, demo.duration());
    Thread thread = new Thread(() -> players.publish(demo), "players");
    thread.setDaemon(true);
    thread.start();
    return players;
  }

  private void publish(DemoSettings demo) {
    try {
      if (demo.fast()) {
        publisher.publishUnpaced(demo.events());
      } else {
        publisher.publish(demo.events());
      }
      done.complete(null);
    } catch (InterruptedException | RuntimeException e) {
      done.completeExceptionally(e);
    }
  }

  /** Returns the number of spins that Kafka has acknowledged. */
  long sent() {
    return publisher.acknowledged().total();
  }

  /**
   * Whether all spins are sent or the duration is over.
   *
   * @throws DemoException if sending failed
   */
  boolean isDone() throws DemoException, InterruptedException {
    if (limited && System.nanoTime() - stopAtNanos >= 0) {
      publisher.close();
    }
    if (!done.isDone()) {
      return false;
    }
    try {
      done.get();
      return true;
    } catch (ExecutionException e) {
      throw new DemoException("failed to send spins: " + e.getCause().getMessage(), e);
    }
  }

  @Override
  public void close() {
    publisher.close();
  }
}
