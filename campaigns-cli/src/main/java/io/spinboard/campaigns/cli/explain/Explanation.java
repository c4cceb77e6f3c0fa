package io.spinboard.campaigns.cli.explain;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.cli.check.Outcome;
import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.spins.Spins;
import io.spinboard.campaigns.cli.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Why somebody is where they are. */
public final class Explanation {
  private final Promotion promotion;
  private final int subjectId;
  private final boolean all;
  private CampaignStanding standing;
  private Outcome outcome;

  /**
   * @param subjectId the player or team
   * @param all whether every spin is told, and not only some
   */
  public Explanation(Promotion promotion, int subjectId, boolean all) {
    this.promotion = promotion;
    this.subjectId = subjectId;
    this.all = all;
  }

  /**
   * Finds out.
   *
   * @return the answer, line by line
   * @throws IOException if the spins cannot be read
   */
  public List<String> of(Spins spins) throws IOException {
    Inquiry inquiry = new Inquiry(promotion, subjectId);
    String read = spins.read(inquiry).line();
    outcome = inquiry.count().outcome();
    standing = inquiry.count().standing(subjectId);
    Campaign campaign = promotion.campaign();
    List<String> lines = new ArrayList<>();
    lines.addAll(standing == null ? absent(inquiry) : present());
    lines.add("");
    lines.addAll(new EvidenceText(campaign, inquiry.evidence(), all).lines());
    if (inquiry.withoutTeam() > 0) {
      lines.add(nobodys(inquiry.withoutTeam()));
    }
    lines.add("(" + read + ")");
    return lines;
  }

  private static String nobodys(long spins) {
    return spins == 1
        ? "1 spin would count, but names no team and so is nobody's"
        : Words.number(spins) + " spins would count, but name no team and so are nobody's";
  }

  /** What they have by these spins; null if none of theirs counts. To be asked afterwards. */
  public CampaignStanding standing() {
    return standing;
  }

  /** Their rank by these spins, from 1; 0 if they are not ranked. To be asked afterwards. */
  public int rank() {
    return outcome.rankOf(subjectId);
  }

  private List<String> absent(Inquiry inquiry) {
    String who = Words.somebody(promotion.campaign().subject(), subjectId, null);
    return List.of(
        inquiry.evidence().isEmpty()
            ? "%s is not ranked: there is no spin of theirs".formatted(who)
            : "%s is not ranked: none of their spins counts".formatted(who));
  }

  private List<String> present() {
    return new PlaceText(promotion, outcome, standing).lines();
  }
}
