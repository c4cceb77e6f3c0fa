package io.spinboard.generator;

import io.spinboard.generator.traffic.MessageGenerator;
import io.spinboard.generator.traffic.SpinPacer;
import java.io.PrintWriter;

/**
 * Prints the first message and every n-th after it when it is due.
 *
 * @param pacer decides when messages are due
 * @param generator the messages
 * @param every n
 * @param out the output
 */
record PrintingPacer(SpinPacer pacer, MessageGenerator generator, long every, PrintWriter out)
    implements SpinPacer {
  private static final int MAX_LENGTH = 1000;

  @Override
  public long await(long index) throws InterruptedException {
    long time = pacer.await(index);
    if (time != END && index % every == 0) {
      out.println(truncate(generator.text(index, time)));
      out.flush();
    }
    return time;
  }

  /** Messages can be oversized on purpose. */
  private static String truncate(String text) {
    return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
  }
}
