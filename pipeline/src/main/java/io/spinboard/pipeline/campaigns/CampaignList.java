package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Subject;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All campaigns that are known at some moment. A spin meets only those of all games and those of
 * its own, and of these none that has not begun.
 */
public final class CampaignList {
  private final long change;
  private final Int2ObjectOpenHashMap<Campaign> byId = new Int2ObjectOpenHashMap<>();
  private final Map<Subject, Campaign[]> bySubject = new EnumMap<>(Subject.class);
  private final Map<Subject, CampaignGames> byGame = new EnumMap<>(Subject.class);

  /**
   * @param change names this list; the same number means the same campaigns
   */
  public CampaignList(long change, List<Campaign> campaigns) {
    this.change = change;
    campaigns.forEach(campaign -> byId.put(campaign.id(), campaign));
    for (Subject subject : Subject.values()) {
      index(subject);
    }
  }

  private void index(Subject subject) {
    Campaign[] all =
        byId.values().stream()
            .filter(campaign -> campaign.subject() == subject)
            .sorted(
                Comparator.comparingLong(Campaign::startsAtMicros).thenComparingInt(Campaign::id))
            .toArray(Campaign[]::new);
    bySubject.put(subject, all);
    byGame.put(subject, new CampaignGames(Arrays.asList(all)));
  }

  /** Names this list. */
  long change() {
    return change;
  }

  /** The ids of all, in order. */
  public List<Integer> ids() {
    return byId.keySet().intStream().sorted().boxed().toList();
  }

  /** The campaign of this subject with that id; null if there is none. */
  Campaign find(int id, Subject subject) {
    Campaign found = byId.get(id);
    return found != null && found.subject() == subject ? found : null;
  }

  /** The campaigns of a subject that begin at or before some moment. */
  List<Campaign> begunBy(long micros, Subject subject) {
    Campaign[] all = bySubject.get(subject);
    int end = 0;
    while (end < all.length && all[end].startsAtMicros() <= micros) {
      end++;
    }
    return Arrays.asList(all).subList(0, end);
  }

  /** When the next campaign of a subject begins after some moment; the greatest long if none. */
  long nextStart(long micros, Subject subject) {
    Campaign[] all = bySubject.get(subject);
    int begun = begunBy(micros, subject).size();
    return begun < all.length ? all[begun].startsAtMicros() : Long.MAX_VALUE;
  }

  /** The campaigns of a subject by their games. */
  CampaignGames games(Subject subject) {
    return byGame.get(subject);
  }
}
