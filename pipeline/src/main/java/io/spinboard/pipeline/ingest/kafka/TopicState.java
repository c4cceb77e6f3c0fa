package io.spinboard.pipeline.ingest.kafka;

import io.spinboard.pipeline.ingest.watermark.EndOfRecords;
import io.spinboard.pipeline.ingest.watermark.IdleCheck;
import io.spinboard.pipeline.ingest.watermark.TopicEventTime;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** State that all readers of a topic share if they belong to the same submission of a job. */
final class TopicState {

  /** By {@link TopicReadSettings#run}; runners create the readers of a run independently. */
  private static final ConcurrentMap<String, TopicState> BY_RUN = new ConcurrentHashMap<>();

  private final TopicEventTime eventTime;
  private final KafkaOutage outage;
  private final AddedPartitions addedPartitions;
  private final ConcurrentMap<Integer, IdleCheck> idleChecks = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, EndOfRecords> endsOfRecords = new ConcurrentHashMap<>();

  private TopicState(TopicReadSettings settings) {
    this.eventTime =
        new TopicEventTime(settings.partitions(), time -> TopicEndPoller.start(settings, time));
    this.outage = new KafkaOutage(settings.topic().bootstrapServers());
    this.addedPartitions = new AddedPartitions(settings.partitions());
  }

  static TopicState of(TopicReadSettings settings) {
    return BY_RUN.computeIfAbsent(settings.run(), run -> new TopicState(settings));
  }

  TopicEventTime eventTime() {
    return eventTime;
  }

  KafkaOutage outage() {
    return outage;
  }

  AddedPartitions addedPartitions() {
    return addedPartitions;
  }

  /** Shared by successive readers of a partition. */
  IdleCheck idleCheck(int partition) {
    return idleChecks.computeIfAbsent(partition, key -> new IdleCheck());
  }

  /** Shared by successive readers of a partition. */
  EndOfRecords endOfRecords(int partition) {
    return endsOfRecords.computeIfAbsent(partition, key -> new EndOfRecords());
  }
}
