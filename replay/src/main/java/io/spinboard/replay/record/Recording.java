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
 * One recording of a topic, from its beginning to the last word about it.
 *
 * @param connection the topic
 * @param file where it goes
 * @param earlier what to do with a file that is there already
 * @param wanted which records
 * @param err where to tell how it goes
 * @param terminal whether somebody is watching
 */
record Recording(
    TopicOptions connection,
    Path file,
    EarlierRecording earlier,
    Wanted wanted,
    PrintWriter err,
    boolean terminal) {

  /**
   * Records until the end or an interrupt.
   *
   * @return whether all that was wanted is in the file
   * @throws io.spinboard.cli.CommandException if the file must not be touched, or does not go with
   *     the topic
   */
  boolean make() throws IOException {
    Position position = earlier.in(file, connection.topic());
    TopicSpec topic = connection.existingTopic();
    try (TopicReader reader = new TopicReader(connection.clientConfig(), topic)) {
      Plan plan = new Plan(reader, topic, wanted.goingOnAfter(position));
      Position start = plan.start(position);
      return make(reader, plan.lanes(start), RecordingFile.at(file, start));
    } catch (InterruptException stopped) {
      Thread.interrupted();
      err.println("stopped before anything was recorded");
      return true;
    }
  }

  private boolean make(TopicReader reader, Lanes lanes, RecordingFile out) throws IOException {
    long begun = System.nanoTime();
    long before = out.records();
    Recorder recorder = new Recorder(reader, lanes, out, wanted.follow());
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
    String partitions = HumanReadable.count(lanes.all().size(), "partition");
    String hint = ended || wanted.follow() ? "" : "; --resume goes on from there";
    err.printf(
        "recorded %s of %s in %s%s%n",
        records, partitions, HumanReadable.secondsSince(begun), hint);
    return tellMissing(reader.missing());
  }

  private boolean tellMissing(long missing) {
    if (missing > 0) {
      err.printf(
          "%s missing: gone from the topic before they could be read%n",
          HumanReadable.count(missing, "offset") + (missing == 1 ? " is" : " are"));
    }
    return missing == 0;
  }
}
