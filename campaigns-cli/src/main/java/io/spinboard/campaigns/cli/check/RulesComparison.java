package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.spins.SpinInput;
import io.spinboard.campaigns.cli.spins.SpinReadSummary;
import io.spinboard.events.Excerpt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts the same spins under the rules of several campaigns and compares the results. */
public final class RulesComparison {
  private final List<String> labels;
  private final List<CampaignScorer> scorers;

  /**
   * @param campaigns by label, in the order in which they are printed
   */
  public RulesComparison(Map<String, CampaignWithPrizes> campaigns) {
    this.labels = List.copyOf(campaigns.keySet());
    this.scorers = campaigns.values().stream().map(CampaignScorer::new).toList();
  }

  /**
   * Counts all spins.
   *
   * @return the report, line by line
   * @throws IOException if the spins cannot be read
   */
  public List<String> report(SpinInput spins) throws IOException {
    SpinReadSummary summary =
        spins.read(
            (spin, origin, duplicate) -> {
              if (!duplicate) {
                scorers.forEach(scorer -> scorer.add(spin));
              }
            });
    List<CampaignResult> results = scorers.stream().map(CampaignScorer::result).toList();
    List<String> lines = new ArrayList<>();
    lines.add(summary.line());
    for (int i = 0; i < results.size(); i++) {
      lines.add("");
      lines.add(title(labels.get(i), results.get(i).campaign()));
      lines.addAll(CampaignResultText.lines(results.get(i)));
    }
    if (results.size() > 1) {
      lines.add("");
      lines.addAll(RankComparisonText.lines(labels, results));
    }
    return lines;
  }

  private static String title(String label, CampaignWithPrizes campaign) {
    String name = campaign.campaign().name();
    return name.equals(label) ? label : label + " (" + Excerpt.of(name) + ")";
  }
}
