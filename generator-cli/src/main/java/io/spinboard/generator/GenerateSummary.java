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
 * The messages that one run sent.
 *
 * @param acknowledged the acknowledged messages
 * @param lost the number of messages sent but not acknowledged; they may have arrived or not
 * @param seconds the duration of the run
 */
record GenerateSummary(MessageCounts acknowledged, long lost, double seconds) {
  /** Prints the summary for people. */
  void print(PrintWriter err) {
    long total = acknowledged.total();
    String noun = total == 1 ? "spin" : "spins";
    err.printf(Locale.ROOT, "sent %,d %s in %.1f s%n", total, noun, seconds);
    if (acknowledged.of(MessageKind.IN_ORDER) < total) {
      printKinds(err);
    }
    if (lost > 0) {
      err.printf(Locale.ROOT, "%,d more were not acknowledged%n", lost);
    }
  }

  private void printKinds(PrintWriter err) {
    row(err, acknowledged.of(MessageKind.IN_ORDER), "in order");
    row(err, acknowledged.of(MessageKind.OUT_OF_ORDER), "out of order");
    row(err, acknowledged.of(MessageKind.LATE), "5 to 10 minutes late");
    row(err, acknowledged.of(MessageKind.DUPLICATE), "duplicates of earlier spins");
    row(err, acknowledged.of(MessageKind.FUTURE), "a hundred years ahead (future-event-time)");
    row(err, acknowledged.of(MessageKind::isMalformed), "malformed: " + reasons());
    err.printf(
        Locale.ROOT,
        "expect %,d counted, %,d duplicate, %,d rejected%n",
        acknowledged.of(MessageKind::isCounted),
        acknowledged.of(MessageKind.DUPLICATE),
        acknowledged.of(MessageKind::isRejected));
  }

  private static void row(PrintWriter err, long count, String description) {
    if (count > 0) {
      err.printf(Locale.ROOT, "%,14d %s%n", count, description);
    }
  }

  private String reasons() {
    return Arrays.stream(MessageKind.values())
        .filter(kind -> kind.isMalformed() && acknowledged.of(kind) > 0)
        .map(
            kind ->
                String.format(Locale.ROOT, "%,d %s", acknowledged.of(kind), kind.reason().code()))
        .collect(Collectors.joining(", "));
  }

  /** Writes the summary for programs, as one JSON object. */
  void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file);
        JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeNumberField("sent", acknowledged.total());
      json.writeNumberField("unacknowledged", lost);
      json.writeNumberField("counted", acknowledged.of(MessageKind::isCounted));
      json.writeNumberField("inOrder", acknowledged.of(MessageKind.IN_ORDER));
      json.writeNumberField("outOfOrder", acknowledged.of(MessageKind.OUT_OF_ORDER));
      json.writeNumberField("late", acknowledged.of(MessageKind.LATE));
      json.writeNumberField("duplicate", acknowledged.of(MessageKind.DUPLICATE));
      json.writeObjectFieldStart("rejected");
      for (MessageKind kind : MessageKind.values()) {
        if (kind.isRejected()) {
          json.writeNumberField(kind.reason().code(), acknowledged.of(kind));
        }
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
