package io.spinboard.generator;

import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.SpinPacer;
import java.io.PrintWriter;

/**
 * Prints some of the messages when it is their turn.
 *
 * @param pace whose turns they are
 * @param feed the messages
 * @param every the first is printed and every so many-th after it
 */
record PrintingPacer(SpinPacer pace, MessageGenerator feed, long every, PrintWriter out)
    implements SpinPacer {
  private static final int MAX_LENGTH = 1000;

  @Override
  public long await(long index) throws InterruptedException {
    long time = pace.await(index);
    if (time != END && index % every == 0) {
      out.println(shortened(feed.text(index, time)));
      out.flush();
    }
    return time;
  }

  /** Messages may be too large on purpose. */
  private static String shortened(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }
}
