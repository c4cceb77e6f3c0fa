package io.spinboard.bench.campaigns;

import io.spinboard.bench.throughput.BenchProgram;
import java.util.Locale;

/** The pipeline on Flink with the boards of all time and a number of campaigns. */
public enum CampaignLoad implements BenchProgram {
  /** No campaign. */
  NONE("No campaign", 0, 0, null),
  /** One live campaign. */
  ONE("1 campaign", 1, CampaignLoad.UPCOMING, null),
  /** A hundred live campaigns. */
  HUNDRED("100 campaigns", 100, CampaignLoad.UPCOMING, null),
  /** Ten live campaigns with recent boards of the last minute. */
  RECENT("10 campaigns, recent PT1M", 10, CampaignLoad.UPCOMING, "PT1M");

  /** Campaigns that have not started; they should cost nothing. */
  private static final int UPCOMING = 3_000;

  private final String label;
  private final int live;
  private final int upcoming;
  private final String recent;

  CampaignLoad(String label, int live, int upcoming, String recent) {
    this.label = label;
    this.live = live;
    this.upcoming = upcoming;
    this.recent = recent;
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public boolean isSpinboard() {
    return true;
  }

  @Override
  public boolean isBaseline() {
    return this == NONE;
  }

  /** Returns the number of live campaigns. */
  int live() {
    return live;
  }

  /** Returns the number of campaigns that have not started. */
  int upcoming() {
    return upcoming;
  }

  /** Returns the window of the recent boards, ISO 8601; null for no recent boards. */
  String recent() {
    return recent;
  }

  /** Returns the name used in JSON. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
