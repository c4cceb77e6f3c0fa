package io.spinboard.local.demo;

import static java.util.stream.Collectors.toList;

import io.spinboard.campaigns.Campaign;
import io.spinboard.events.Spin;
import io.spinboard.events.SpinDecoder;
import io.spinboard.oracle.CampaignBoardRules;
import io.spinboard.oracle.NaiveCampaignRecount;
import io.spinboard.oracle.NaiveRecount;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.CampaignStandingRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Recounts the topic without the pipeline: what the boards must show. */
final class TopicRecount {
  private static final int TOP_K = 10;
  private static final Duration HOT_SHORT = Duration.ofSeconds(10);
  private static final Duration HOT_LONG = Duration.ofSeconds(60);
  private static final List<BoardPeriod> PERIODS =
      List.of(BoardPeriod.ALL_TIME, BoardPeriod.HOURLY, BoardPeriod.DAILY);

  private final long records;
  private final NaiveRecount recount;
  private final Boards standings;
  private final List<Spin> spins;

  private TopicRecount(long records, List<Spin> spins) {
    this.records = records;
    this.recount = new NaiveRecount(spins, TOP_K);
    this.spins = spins;
    this.standings = recount.boards(PERIODS, null, HOT_SHORT, HOT_LONG);
  }

  /** Reads all records that are in the topic now. */
  static TopicRecount of(String bootstrapServers, String topic) {
    List<byte[]> values = values(bootstrapServers, topic);
    SpinDecoder decoder = new SpinDecoder(Duration.ofMinutes(1), InstantSource.system());
    List<Spin> spins =
        values.stream()
            .map(decoder::decode)
            .filter(Spin.class::isInstance)
            .map(Spin.class::cast)
            .collect(toList());
    return new TopicRecount(values.size(), spins);
  }

  /** Returns the number of records in the topic, valid spins or not. */
  long records() {
    return records;
  }

  /**
   * Compares published boards with the recount. The hot streaks are recounted for the event time of
   * the published ones.
   *
   * @param published the published boards
   * @param publishedCampaigns the published boards of campaigns
   */
  BoardDifference compare(
      BoardSnapshot published, Map<Campaign, List<CampaignStandingRow>> publishedCampaigns) {
    Instant asOf = published.hotAsOf();
    Boards expected =
        new Boards(
            standings.topPlayers(),
            standings.topTeams(),
            standings.teamMvps(),
            asOf == null ? List.of() : recount.hotStreaks(asOf, HOT_SHORT, HOT_LONG));
    return BoardDifference.between(
        expected.withCampaignStandings(
            publishedCampaigns.keySet().stream().flatMap(this::standings).toList()),
        published
            .boards()
            .withCampaignStandings(
                publishedCampaigns.values().stream().flatMap(List::stream).toList()));
  }

  private Stream<CampaignStandingRow> standings(Campaign campaign) {
    return new NaiveCampaignRecount(new CampaignBoardRules(campaign, null), spins).rows().stream();
  }

  private static List<byte[]> values(String bootstrapServers, String topic) {
    List<byte[]> values = new ArrayList<>();
    ByteArrayDeserializer bytes = new ByteArrayDeserializer();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers), bytes, bytes)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(Duration.ofMillis(100))) {
          values.add(each.value());
        }
      }
    }
    return values;
  }
}
