package io.spinboard.bench.dashboard;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Reads one event stream, and notes when which publication came. */
final class EventStreamReader implements Subscriber<List<ByteBuffer>> {
  private static final double NANOS_PER_MILLI = 1e6;

  private final SteadyBoardPublisher boards;
  private final Runnable opened;
  private final PublicationNumberParser finder = new PublicationNumberParser(this::note);
  private final List<Double> deliveryMillis = new ArrayList<>();
  private Subscription subscription;
  private int firstCounted = Integer.MAX_VALUE;
  private boolean isOpen;

  /**
   * @param opened is called when something has come of the stream
   */
  EventStreamReader(SteadyBoardPublisher boards, Runnable opened) {
    this.boards = boards;
    this.opened = opened;
  }

  @Override
  public synchronized void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public synchronized void onNext(List<ByteBuffer> received) {
    if (!isOpen) {
      isOpen = true;
      opened.run();
    }
    received.forEach(finder::read);
  }

  private void note(int publication) {
    if (publication >= firstCounted) {
      deliveryMillis.add(
          (System.nanoTime() - boards.committedNanos(publication)) / NANOS_PER_MILLI);
    }
  }

  /** From now on, publications count from that one on. */
  synchronized void countFrom(int publication) {
    firstCounted = publication;
  }

  @Override
  public void onError(Throwable failure) {
    // Told by the answer that the stream is.
  }

  @Override
  public void onComplete() {
    // As above.
  }

  /** How long each counted publication took to come, from its commit on, in milliseconds. */
  synchronized List<Double> deliveryMillis() {
    return List.copyOf(deliveryMillis);
  }

  /** Ends it. */
  synchronized void leave() {
    if (subscription != null) {
      subscription.cancel();
    }
  }
}
