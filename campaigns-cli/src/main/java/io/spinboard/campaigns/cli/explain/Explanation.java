package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.check.CampaignResult;
import io.spinboard.campaigns.cli.rules.CampaignWithPrizes;
import io.spinboard.campaigns.cli.spins.SpinInput;
import io.spinboard.campaigns.cli.text.CampaignFormat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Explains the rank of a player or team. */
public final class Explanation {
  private final CampaignWithPrizes campaignWithPrizes;
  private final int subjectId;
  private final boolean all;
  private CampaignStanding standing;
  private CampaignResult result;

  /**
   * @param subjectId id of the player or team
   * @param all whether to list all spins instead of a selection
   */
  public Explanation(CampaignWithPrizes campaignWithPrizes, int subjectId, boolean all) {
    this.campaignWithPrizes = campaignWithPrizes;
    this.subjectId = subjectId;
    this.all = all;
  }

  /**
   * Reads all spins and explains the rank.
   *
   * @return the explanation, line by line
   * @throws IOException if the spins cannot be read
   */
  public List<String> explain(SpinInput spins) throws IOException {
    SubjectSpinCollector collector = new SubjectSpinCollector(campaignWithPrizes, subjectId);
    String read = spins.read(collector).line();
    result = collector.scorer().result();
    standing = collector.scorer().standing(subjectId);
    Campaign campaign = campaignWithPrizes.campaign();
    List<String> lines = new ArrayList<>();
    lines.addAll(standing == null ? withoutStanding(collector) : withStanding());
    lines.add("");
    lines.addAll(new SubjectSpinsText(campaign, collector.spins(), all).lines());
    if (collector.withoutTeam() > 0) {
      lines.add(withoutTeam(collector.withoutTeam()));
    }
    lines.add("(" + read + ")");
    return lines;
  }

  private static String withoutTeam(long spins) {
    return spins == 1
        ? "1 spin would count, but has no team"
        : CampaignFormat.number(spins) + " spins would count, but have no team";
  }

  /** Returns the standing after {@link #explain}; null if no spin counts. */
  public CampaignStanding standing() {
    return standing;
  }

  /** Returns the rank after {@link #explain}, from 1; 0 if not ranked. */
  public int rank() {
    return result.rankOf(subjectId);
  }

  private List<String> withoutStanding(SubjectSpinCollector collector) {
    String subject =
        CampaignFormat.subject(campaignWithPrizes.campaign().subject(), subjectId, null);
    return List.of(
        collector.spins().isEmpty()
            ? "%s is not ranked: no spins found".formatted(subject)
            : "%s is not ranked: none of its spins counts".formatted(subject));
  }

  private List<String> withStanding() {
    return new RankText(campaignWithPrizes, result, standing).lines();
  }
}
