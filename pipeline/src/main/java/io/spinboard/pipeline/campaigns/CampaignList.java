package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Subject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A snapshot of all campaigns. Immutable. */
public final class CampaignList {
  private final long change;
  private final List<Integer> ids;
  private final Map<Subject, SubjectCampaigns> bySubject = new EnumMap<>(Subject.class);

  /**
   * @param change identifies the snapshot: equal numbers mean equal campaigns
   */
  public CampaignList(long change, List<Campaign> campaigns) {
    this.change = change;
    ids = campaigns.stream().map(Campaign::id).sorted().toList();
    for (Subject subject : Subject.values()) {
      bySubject.put(subject, new SubjectCampaigns(subject, change, campaigns));
    }
  }

  /** Identifies the snapshot. */
  long change() {
    return change;
  }

  /** The ids of all campaigns, ascending. */
  public List<Integer> ids() {
    return ids;
  }

  /** The campaigns that rank a subject. */
  SubjectCampaigns of(Subject subject) {
    return bySubject.get(subject);
  }
}
