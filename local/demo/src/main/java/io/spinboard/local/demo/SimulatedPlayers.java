package io.spinboard.local.demo;

import io.spinboard.generator.traffic.SpinPublisher;
import io.spinboard.local.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** The simulated players, spinning in a thread of their own until it is closed. */
final class SimulatedPlayers implements AutoCloseable {
  private final SpinPublisher publisher;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private final long stopAtNanos;
  private final boolean limited;

  private SimulatedPlayers(SpinPublisher publisher, Duration duration) {
    this.publisher = publisher;
    this.limited = duration != null;
    this.stopAtNanos = System.nanoTime() + (limited ? duration.toNanos() : 0);
  }

  static SimulatedPlayers start(LocalStack stack, DemoSettings plan) {
    SpinPublisher publisher =
        new SpinPublisher(
            stack.bootstrapServers(), LocalStack.TOPIC, plan.simulation(Instant.now()));
    SimulatedPlayers feed = new SimulatedPlayers(publisher, plan.duration());
    Thread thread = new Thread(() -> feed.publish(plan), "players");
    thread.setDaemon(true);
    thread.start();
    return feed;
  }

  private void publish(DemoSettings plan) {
    try {
      if (plan.fast()) {
        publisher.publishUnpaced(plan.events());
      } else {
        publisher.publish(plan.events());
      }
      ended.complete(null);
    } catch (InterruptedException | RuntimeException e) {
      ended.completeExceptionally(e);
    }
  }

  /** How many spins Kafka has. */
  long sent() {
    return publisher.acknowledged().total();
  }

  /**
   * Whether all spins are sent, or their time is over.
   *
   * @throws DemoException if Kafka refused one
   */
  boolean isOver() throws DemoException, InterruptedException {
    if (limited && System.nanoTime() - stopAtNanos >= 0) {
      publisher.close();
    }
    if (!ended.isDone()) {
      return false;
    }
    try {
      ended.get();
      return true;
    } catch (ExecutionException e) {
      throw new DemoException("the players had to stop: " + e.getCause().getMessage(), e);
    }
  }

  @Override
  public void close() {
    publisher.close();
  }
}
