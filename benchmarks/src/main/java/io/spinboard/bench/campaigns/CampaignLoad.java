package io.spinboard.bench.campaigns;

import io.spinboard.bench.throughput.BenchProgram;
import java.util.Locale;

/** Spinboard on Flink with the boards of all time, and so many campaigns beside them. */
public enum CampaignLoad implements BenchProgram {
  /** As if there were no such thing. */
  NONE("No campaign", 0, 0, null),
  /** One that is on. */
  ONE("1 campaign", 1, CampaignLoad.AWAITED, null),
  /** As many as a casino with many small promotions has. */
  HUNDRED("100 campaigns", 100, CampaignLoad.AWAITED, null),
  /** With second boards over the last minute. */
  RECENT("10 campaigns, recent PT1M", 10, CampaignLoad.AWAITED, "PT1M");

  /** Campaigns that have not begun; they should cost nothing. */
  private static final int AWAITED = 3_000;

  private final String words;
  private final int live;
  private final int awaited;
  private final String recent;

  CampaignLoad(String words, int live, int awaited, String recent) {
    this.words = words;
    this.live = live;
    this.awaited = awaited;
    this.recent = recent;
  }

  @Override
  public String words() {
    return words;
  }

  @Override
  public boolean isSpinboard() {
    return true;
  }

  @Override
  public boolean isYardstick() {
    return this == NONE;
  }

  /** How many campaigns are on. */
  int live() {
    return live;
  }

  /** How many more are known, which have not begun. */
  int awaited() {
    return awaited;
  }

  /** How long the latest event time of second boards is, ISO-8601; null if there are none. */
  String recent() {
    return recent;
  }

  /** What it is, for programs. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
