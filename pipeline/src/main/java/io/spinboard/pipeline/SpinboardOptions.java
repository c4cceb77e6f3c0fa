package io.spinboard.pipeline;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * The pipeline's options as they are given: raw texts, so that {@link SettingsReader} can report
 * all mistakes together. Beam's own options, such as {@code --runner}, come beside them.
 */
public interface SpinboardOptions extends PipelineOptions {

  @Description(
      "Kafka brokers, host:port[,host:port]. Default: env BOOTSTRAP_SERVERS or localhost:9092.")
  String getBootstrapServers();

  void setBootstrapServers(String value);

  @Description("Topic with the spins; with --input, the one that was recorded.")
  @Default.String("gameplay")
  String getTopic();

  void setTopic(String value);

  @Description("Properties file for the Kafka client: SASL, TLS and the like.")
  String getConsumerConfig();

  void setConsumerConfig(String value);

  @Description("Consumer group that remembers how far the pipeline has read.")
  @Default.String("spinboard")
  String getGroupId();

  void setGroupId(String value);

  @Description("Where a new job begins to read: earliest, latest or committed.")
  @Default.String("earliest")
  String getStartFrom();

  void setStartFrom(String value);

  @Description(
      "Recordings instead of Kafka, a glob such as 'spins-*.jsonl.zst'; ends by itself. Those of"
          + " 'spinboard record', JSON Lines and PlayerID,GameID,Win,Stake,EventTime, also .gz and"
          + " .zst.")
  String getInput();

  void setInput(String value);

  @Description("PostgreSQL, jdbc:postgresql://host:port/database. Default: env JDBC_URL.")
  String getJdbcUrl();

  void setJdbcUrl(String value);

  @Description("Role that publishes. Default: env JDBC_USER. Its password: env JDBC_PASSWORD.")
  String getJdbcUser();

  void setJdbcUser(String value);

  @Description("Properties file for the PostgreSQL driver: password, ssl and the like.")
  String getJdbcConfig();

  void setJdbcConfig(String value);

  @Description("Periods with boards, any of ALL_TIME,HOURLY,DAILY,WEEKLY.")
  @Default.String("ALL_TIME,HOURLY,DAILY")
  String getPeriods();

  void setPeriods(String value);

  @Description("Places on a board.")
  @Default.String("10")
  String getTopK();

  void setTopK(String value);

  @Description("How long, in processing time, until a spin shows on its boards.")
  @Default.String("PT1S")
  String getRefresh();

  void setRefresh(String value);

  @Description("How far the watermark trails a partition's greatest event time.")
  @Default.String("PT5S")
  String getMaxOutOfOrderness();

  void setMaxOutOfOrderness(String value);

  @Description("How long after its end, in event time, a period still counts spins.")
  @Default.String("PT15M")
  String getAllowedLateness();

  void setAllowedLateness(String value);

  @Description("How far ahead of the wall clock a spin may be; others are rejected.")
  @Default.String("PT1M")
  String getMaxFutureSkew();

  void setMaxFutureSkew(String value);

  @Description("Short window of hot streaks.")
  @Default.String("PT10S")
  String getHotShort();

  void setHotShort(String value);

  @Description("Long window of hot streaks.")
  @Default.String("PT60S")
  String getHotLong();

  void setHotLong(String value);

  @Description("Distance, in event time, of the ticks at which hot streaks are ranked.")
  @Default.String("PT1S")
  String getHotEvery();

  void setHotEvery(String value);

  @Description(
      "Shards of all state, at least as many as tasks in parallel; fixed for the life of a job."
          + " 4 on the direct runner, 16 on Flink in this process.")
  @Default.String("64")
  String getShards();

  void setShards(String value);

  @Description("Port of Flink's web page when Flink runs in this process; 0 for any free one.")
  @Default.String("0")
  String getFlinkWebPort();

  void setFlinkWebPort(String value);
}
