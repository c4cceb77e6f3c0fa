package io.spinboard.generator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.spinboard.generator.traffic.MessageCounts;
import io.spinboard.generator.traffic.MessageKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Accounts for every message that was sent.
 *
 * @param arrived those that arrived
 * @param lost how many were sent and not acknowledged; they may have arrived or not
 * @param seconds how long that took
 */
record GenerateSummary(MessageCounts arrived, long lost, double seconds) {
  /** Tells it to whoever waits for the end. */
  void print(PrintWriter err) {
    long total = arrived.total();
    String what = total == 1 ? "spin" : "spins";
    err.printf(Locale.ROOT, "sent %,d %s in %.1f s%n", total, what, seconds);
    if (arrived.of(MessageKind.IN_ORDER) < total) {
      printKinds(err);
    }
    if (lost > 0) {
      err.printf(Locale.ROOT, "%,d more were not acknowledged%n", lost);
    }
  }

  private void printKinds(PrintWriter err) {
    row(err, arrived.of(MessageKind.IN_ORDER), "in order");
    row(err, arrived.of(MessageKind.OUT_OF_ORDER), "out of order");
    row(err, arrived.of(MessageKind.LATE), "5 to 10 minutes late");
    row(err, arrived.of(MessageKind.DUPLICATE), "sent before");
    row(err, arrived.of(MessageKind.FUTURE), "dated a hundred years ahead (future-event-time)");
    row(err, arrived.of(MessageKind::isMalformed), "malformed: " + reasons());
    err.printf(
        Locale.ROOT,
        "expect %,d counted, %,d duplicate, %,d rejected%n",
        arrived.of(MessageKind::isCounted),
        arrived.of(MessageKind.DUPLICATE),
        arrived.of(MessageKind::isRejected));
  }

  private static void row(PrintWriter err, long count, String words) {
    if (count > 0) {
      err.printf(Locale.ROOT, "%,14d %s%n", count, words);
    }
  }

  private String reasons() {
    return Arrays.stream(MessageKind.values())
        .filter(kind -> kind.isMalformed() && arrived.of(kind) > 0)
        .map(kind -> String.format(Locale.ROOT, "%,d %s", arrived.of(kind), kind.reason().code()))
        .collect(Collectors.joining(", "));
  }

  /** Writes it to a file for programs, as one JSON object. */
  void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("sent", arrived.total());
      json.writeNumberField("unacknowledged", lost);
      json.writeNumberField("counted", arrived.of(MessageKind::isCounted));
      json.writeNumberField("inOrder", arrived.of(MessageKind.IN_ORDER));
      json.writeNumberField("outOfOrder", arrived.of(MessageKind.OUT_OF_ORDER));
      json.writeNumberField("late", arrived.of(MessageKind.LATE));
      json.writeNumberField("duplicate", arrived.of(MessageKind.DUPLICATE));
      json.writeObjectFieldStart("rejected");
      for (MessageKind kind : MessageKind.values()) {
        if (kind.isRejected()) {
          json.writeNumberField(kind.reason().code(), arrived.of(kind));
        }
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
