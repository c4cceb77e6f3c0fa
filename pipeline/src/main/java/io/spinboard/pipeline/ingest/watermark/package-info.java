/**
 * Decides the watermarks of a topic's partitions. Nothing here depends on Kafka: the readers in
 * {@code ingest.kafka} report what they have polled.
 *
 * <p>Two rules:
 *
 * <ol>
 *   <li>The watermark of a partition trails the greatest event time of its spins by {@code
 *       --maxOutOfOrderness}.
 *   <li>A partition is <em>idle</em> when two checks, at least a second apart and without a record
 *       in between, find it empty. Then it follows the event time of the topic as a whole, but only
 *       the one that the topic had reached at the first check. Spins that the producer sent before
 *       that would have arrived by the second check; those that it sends later are newer.
 * </ol>
 *
 * <p>So an idle partition holds no board back, and yet a replay makes no spin late, at any speed
 * and with any pauses.
 *
 * <ul>
 *   <li>{@link io.spinboard.pipeline.ingest.watermark.PartitionWatermark}: the watermark of one
 *       partition, by both rules
 *   <li>{@link io.spinboard.pipeline.ingest.watermark.IdleCheck}: the first of the two checks
 *   <li>{@link io.spinboard.pipeline.ingest.watermark.TopicEventTime}: the event time of the topic
 *       as a whole
 *   <li>{@link io.spinboard.pipeline.ingest.watermark.EndOfRecords}: whether a partition is empty
 * </ul>
 *
 * <p>Each case of the following table is a test in {@code WatermarkCasesTest}.
 *
 * <table>
 * <caption>What the watermark of a partition is</caption>
 * <tr><th>Case</th><th>Watermark</th><th>Why</th></tr>
 *
 * <tr><th colspan="3">A partition with records</th></tr>
 * <tr><td>{@code noSpinsYet}</td><td>the beginning of time</td>
 *     <td>No event time is known, neither here nor in other partitions.</td></tr>
 * <tr><td>{@code spinsArrive}</td><td>greatest event time − {@code --maxOutOfOrderness}</td>
 *     <td>Spins may be out of order by that much. An older spin never moves it back.</td></tr>
 * <tr><td>{@code rejectedRecordsArrive}</td><td>unchanged</td>
 *     <td>A rejected record has no reliable event time. It does end idleness.</td></tr>
 * <tr><td>{@code recordsRemainUnread}</td><td>by the partition's own spins</td>
 *     <td>The unread spins may be older than those of other partitions.</td></tr>
 * <tr><td>{@code spinsAheadOfNow}</td><td>greatest event time − {@code --maxOutOfOrderness}, for
 *     spins up to {@code --maxFutureSkew} ahead of the wall clock; unchanged by others</td>
 *     <td>Spins further ahead are rejected, so a replay dated ahead of now closes no period before
 *     its time.</td></tr>
 *
 * <tr><th colspan="3">An empty partition</th></tr>
 * <tr><td>{@code foundEmptyOnce}</td><td>unchanged</td>
 *     <td>A spin may have been sent and not arrived yet.</td></tr>
 * <tr><td>{@code foundEmptyTwice}</td>
 *     <td>event time of the topic at the first check − {@code --maxOutOfOrderness}</td>
 *     <td>Spins that were sent before the first check would have arrived.</td></tr>
 * <tr><td>{@code foundEmptyTwiceWithinASecond}</td><td>unchanged</td>
 *     <td>Too short for a spin to arrive. The first check remains the first.</td></tr>
 * <tr><td>{@code recordBetweenTwoChecks}</td><td>by the partition's own spins</td>
 *     <td>The partition is not idle. The second check becomes a first one.</td></tr>
 * <tr><td>{@code emptyFromTheStart}</td><td>as {@code foundEmptyTwice}</td>
 *     <td>A partition that never had a record is idle like any other.</td></tr>
 * <tr><td>{@code transactionMarkersAtTheEnd}</td><td>as {@code foundEmptyTwice}</td>
 *     <td>Markers and aborted records have offsets, but are no backlog.</td></tr>
 * <tr><td>{@code newReaderBetweenTwoChecks}</td><td>as {@code foundEmptyTwice}</td>
 *     <td>The direct runner creates readers more often than once a second, so the first check
 *     outlives its reader.</td></tr>
 * <tr><td>{@code backlogUnknown}</td><td>unchanged</td>
 *     <td>A new reader has not requested the partition's end yet.</td></tr>
 * <tr><td>{@code kafkaUnreachable}</td><td>unchanged</td>
 *     <td>The time of the last successful check stands still, so there is no second check.</td></tr>
 * <tr><td>{@code recordsBehindTheTopic}</td><td>unchanged until newer spins pass it</td>
 *     <td>Watermarks never go back. The spins are late.</td></tr>
 *
 * <tr><th colspan="3">A silent topic: all partitions are empty</th></tr>
 * <tr><td>{@code liveTopicFallsSilent}</td><td>advances with the wall clock from when the last spin
 *     was observed</td>
 *     <td>Hours must close. The last spin is live: it was observed within a minute of its event
 *     time.</td></tr>
 * <tr><td>{@code pausedReplay}</td><td>unchanged</td>
 *     <td>The last spin is not live, and the next one continues where the replay paused.</td></tr>
 * <tr><td>{@code topicSilentBeforeTheJobStarted}</td><td>unchanged</td>
 *     <td>A topic that has been silent for more than a minute looks like a paused replay.</td></tr>
 * <tr><td>{@code replayCatchesUpWithLiveSpins}</td><td>as {@code liveTopicFallsSilent}</td>
 *     <td>Only the newest spin decides.</td></tr>
 * <tr><td>{@code wallClockSetBack}</td><td>unchanged</td><td>Watermarks never go back.</td></tr>
 *
 * <tr><th colspan="3">Jobs and processes</th></tr>
 * <tr><td>{@code restored}</td><td>the checkpoint's, until newer spins pass it</td>
 *     <td>Older spins were late before the restart, too.</td></tr>
 * <tr><td>{@code firstTwoTurnsOfAReader}</td><td>withheld: the beginning of time</td>
 *     <td>Flink takes the least watermark of the readers that it knows. It learns of each reader in
 *     that reader's second turn, so it knows all of them in a third turn.</td></tr>
 * <tr><td>{@code processReadsOnlySomePartitions}</td>
 *     <td>an idle partition follows the spins at the end of the topic</td>
 *     <td>Other processes read the rest, so this one polls the end of the topic every second. Their
 *     backlog holds back their own watermarks.</td></tr>
 * <tr><td>{@code restoredJobOnASilentTopic}</td>
 *     <td>an idle partition follows the spins at the end of the topic</td>
 *     <td>The job has not read any spin that shows whether the topic is live.</td></tr>
 * <tr><td>{@code addedPartitions}</td><td>as without them</td>
 *     <td>The job does not read them, so their spins neither move a watermark nor hold one back.
 *     The job logs a warning.</td></tr>
 * </table>
 */
package io.spinboard.pipeline.ingest.watermark;
