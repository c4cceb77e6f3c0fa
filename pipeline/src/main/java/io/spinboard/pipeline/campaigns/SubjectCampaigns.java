package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Subject;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The campaigns of a {@link CampaignList} that rank players, or those that rank teams. Indexed by
 * start and by game, so that a spin is checked against few of them.
 */
final class SubjectCampaigns {
  private final Subject subject;
  private final long change;
  private final Int2ObjectOpenHashMap<Campaign> byId = new Int2ObjectOpenHashMap<>();
  private final Campaign[] byStart;
  private final CampaignsByGame byGame;

  /**
   * @param change identifies the list
   * @param campaigns of all subjects
   */
  SubjectCampaigns(Subject subject, long change, List<Campaign> campaigns) {
    this.subject = subject;
    this.change = change;
    for (Campaign campaign : campaigns) {
      if (campaign.subject() == subject) {
        byId.put(campaign.id(), campaign);
      }
    }
    byStart =
        byId.values().stream()
            .sorted(
                Comparator.comparingLong(Campaign::startsAtMicros).thenComparingInt(Campaign::id))
            .toArray(Campaign[]::new);
    byGame = new CampaignsByGame(Arrays.asList(byStart));
  }

  Subject subject() {
    return subject;
  }

  /** Identifies the list of campaigns: equal numbers mean equal campaigns. */
  long change() {
    return change;
  }

  /** The campaign with an id; null if there is none. */
  Campaign find(int id) {
    return byId.get(id);
  }

  /** The campaigns that start at or before a time, in the order in which they start. */
  List<Campaign> startedBy(long micros) {
    int end = 0;
    while (end < byStart.length && byStart[end].startsAtMicros() <= micros) {
      end++;
    }
    return Arrays.asList(byStart).subList(0, end);
  }

  /** When the first campaign after a time starts, microseconds; {@code Long.MAX_VALUE} if none. */
  long nextStartAfter(long micros) {
    int started = startedBy(micros).size();
    return started < byStart.length ? byStart[started].startsAtMicros() : Long.MAX_VALUE;
  }

  CampaignsByGame byGame() {
    return byGame;
  }
}
