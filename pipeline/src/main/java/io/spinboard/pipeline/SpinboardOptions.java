package io.spinboard.pipeline;

import org.apache.beam.sdk.options.Default;
import org.apache.beam.sdk.options.Description;
import org.apache.beam.sdk.options.PipelineOptions;

/**
 * The pipeline's command-line options as unparsed text, so that {@link SettingsReader} can report
 * all mistakes together. Beam's own options, such as {@code --runner}, can be given in addition.
 */
public interface SpinboardOptions extends PipelineOptions {

  @Description(
      "Kafka brokers, host:port[,host:port]. Default: env BOOTSTRAP_SERVERS or localhost:9092.")
  String getBootstrapServers();

  void setBootstrapServers(String value);

  @Description("Topic with the spins; with --input, the topic that was recorded.")
  @Default.String("gameplay")
  String getTopic();

  void setTopic(String value);

  @Description("Properties file for the Kafka client, e.g. for SASL or TLS.")
  String getConsumerConfig();

  void setConsumerConfig(String value);

  @Description("Consumer group to which the pipeline commits its offsets.")
  @Default.String("spinboard")
  String getGroupId();

  void setGroupId(String value);

  @Description("Where a new job starts to read: earliest, latest or committed.")
  @Default.String("earliest")
  String getStartFrom();

  void setStartFrom(String value);

  @Description(
      "Recordings to read instead of Kafka, a glob such as 'spins-*.jsonl.zst'; the pipeline ends"
          + " with them. Formats: files of 'spinboard record', JSON Lines and CSV with"
          + " PlayerID,GameID,Win,Stake,EventTime; each also as .gz or .zst.")
  String getInput();

  void setInput(String value);

  @Description("PostgreSQL database, jdbc:postgresql://host:port/database. Default: env JDBC_URL.")
  String getJdbcUrl();

  void setJdbcUrl(String value);

  @Description(
      "PostgreSQL role that publishes boards. Default: env JDBC_USER. Password: env JDBC_PASSWORD.")
  String getJdbcUser();

  void setJdbcUser(String value);

  @Description("Properties file for the PostgreSQL driver, e.g. for password or ssl.")
  String getJdbcConfig();

  void setJdbcConfig(String value);

  @Description("Periods that get boards, any of ALL_TIME,HOURLY,DAILY,WEEKLY.")
  @Default.String("ALL_TIME,HOURLY,DAILY")
  String getPeriods();

  void setPeriods(String value);

  @Description("Number of rows on a board.")
  @Default.String("10")
  String getTopK();

  void setTopK(String value);

  @Description("Processing time after which a spin is on its boards.")
  @Default.String("PT1S")
  String getRefresh();

  void setRefresh(String value);

  @Description("How far the watermark trails a partition's greatest event time.")
  @Default.String("PT5S")
  String getMaxOutOfOrderness();

  void setMaxOutOfOrderness(String value);

  @Description("How long after its end a period still counts spins, in event time.")
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

  @Description("Interval of hot streaks, in event time.")
  @Default.String("PT1S")
  String getHotEvery();

  void setHotEvery(String value);

  @Description(
      "Number of shards of all state, at least the parallelism; fixed for the life of a job. The"
          + " default is 4 on the direct runner and 16 on Flink in this process.")
  @Default.String("64")
  String getShards();

  void setShards(String value);

  @Description("Port of Flink's web page if Flink runs in this process; 0 for any free port.")
  @Default.String("0")
  String getFlinkWebPort();

  void setFlinkWebPort(String value);
}
