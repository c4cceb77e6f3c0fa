package io.spinboard.bench.dashboard;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Reads an event stream and measures when each publication arrives. */
final class EventStreamReader implements Subscriber<List<ByteBuffer>> {
  private static final double NANOS_PER_MILLI = 1e6;

  private final SteadyBoardPublisher boards;
  private final Runnable opened;
  private final PublicationNumberParser parser = new PublicationNumberParser(this::onPublication);
  private final List<Double> deliveryMillis = new ArrayList<>();
  private Subscription subscription;
  private int firstMeasured = Integer.MAX_VALUE;
  private boolean isOpen;

  /**
   * @param opened called when the first bytes have arrived
   */
  EventStreamReader(SteadyBoardPublisher boards, Runnable opened) {
    this.boards = boards;
    this.opened = opened;
  }

  @Override
  public synchronized void onSubscribe(Subscription newSubscription) {
    subscription = newSubscription;
    newSubscription.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> received) {
    if (!isOpen) {
      isOpen = true;
      opened.run();
    }
    received.forEach(parser::read);
  }

  private void onPublication(int publication) {
    if (publication >= firstMeasured) {
      deliveryMillis.add(
          (System.nanoTime() - boards.committedNanos(publication)) / NANOS_PER_MILLI);
    }
  }

  /** Starts measuring at a publication. */
  synchronized void measureFrom(int publication) {
    firstMeasured = publication;
  }

  @Override
  public void onError(Throwable failure) {
    // The future of the response reports the failure.
  }

  @Override
  public void onComplete() {
    // The future of the response reports the end.
  }

  /** Returns the delay of each measured publication, from its commit on, in milliseconds. */
  synchronized List<Double> deliveryMillis() {
    return List.copyOf(deliveryMillis);
  }

  /** Closes the stream. */
  synchronized void close() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
