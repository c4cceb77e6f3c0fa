package io.spinboard.replay.record;

import io.spinboard.cli.kafka.TopicOptions;
import io.spinboard.cli.kafka.TopicSpec;
import io.spinboard.cli.progress.ProgressDisplay;
import io.spinboard.cli.text.HumanReadable;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.apache.kafka.common.errors.InterruptException;

/**
 * One run of {@code record}: opens the file, records and prints the result.
 *
 * @param connection the topic
 * @param file the output file
 * @param earlier what to do with an existing file
 * @param range the records to record
 * @param err for progress and the result
 * @param terminal whether progress is shown
 */
record TopicRecording(
    TopicOptions connection,
    Path file,
    ExistingFile earlier,
    RecordingRange range,
    PrintWriter err,
    boolean terminal) {

  /**
   * Records until the end or an interrupt.
   *
   * @return whether no record of the range is missing
   * @throws io.spinboard.cli.CommandException if the file is rejected or does not match the topic
   */
  boolean run() throws IOException {
    RecordingPosition position = earlier.in(file, connection.topic());
    TopicSpec topic = connection.existingTopic();
    try (TopicRangeReader reader = new TopicRangeReader(connection.clientConfig(), topic)) {
      RecordingPlan plan = new RecordingPlan(reader, topic, range.resumedFrom(position));
      RecordingPosition start = plan.start(position);
      return run(reader, plan.queues(start), RecordingFile.at(file, start));
    } catch (InterruptException stopped) {
      Thread.interrupted();
      err.println("stopped; nothing was recorded");
      return true;
    }
  }

  private boolean run(TopicRangeReader reader, PartitionQueues queues, RecordingFile out)
      throws IOException {
    long begun = System.nanoTime();
    long before = out.records();
    Recorder recorder = new Recorder(reader, queues, out, range.follow());
    boolean ended;
    try (ProgressDisplay progress =
        new ProgressDisplay(
            recorder, "recorded", "records", connection.describeKafka(), err, terminal)) {
      ended = recorder.record();
    }
    if (ended) {
      out.finish();
    }
    String records =
        HumanReadable.count(out.records() - before, before > 0 ? "more record" : "record");
    String partitions = HumanReadable.count(queues.all().size(), "partition");
    String hint = ended || range.follow() ? "" : "; use --resume to continue";
    err.printf(
        "recorded %s of %s in %s%s%n",
        records, partitions, HumanReadable.secondsSince(begun), hint);
    return reportMissing(reader.missing());
  }

  private boolean reportMissing(long missing) {
    if (missing > 0) {
      err.printf(
          "%s missing: deleted from the topic before they were read%n",
          HumanReadable.count(missing, "offset") + (missing == 1 ? " is" : " are"));
    }
    return missing == 0;
  }
}
