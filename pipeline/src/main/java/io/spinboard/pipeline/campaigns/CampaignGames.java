package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The campaigns of one subject by their games, each of which has a number from 0 on. */
final class CampaignGames {
  /** Of a game that only campaigns of all games are about. */
  static final int NONE = -1;

  private final Campaign[] ofAll;
  private final Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
  private final List<Campaign[]> ofOne = new ArrayList<>();

  /**
   * @param campaigns in the order in which they begin
   */
  CampaignGames(List<Campaign> campaigns) {
    numbers.defaultReturnValue(NONE);
    ofAll = some(campaigns, campaign -> campaign.gameIds() == null);
    for (Campaign campaign : campaigns) {
      if (campaign.gameIds() != null) {
        campaign.gameIds().forEach(game -> add(game, campaigns));
      }
    }
  }

  private void add(int game, List<Campaign> campaigns) {
    if (numbers.putIfAbsent(game, ofOne.size()) == NONE) {
      ofOne.add(
          some(
              campaigns,
              campaign -> campaign.gameIds() != null && campaign.gameIds().contains(game)));
    }
  }

  private static Campaign[] some(List<Campaign> campaigns, Predicate<Campaign> which) {
    return campaigns.stream().filter(which).toArray(Campaign[]::new);
  }

  /** How many games have a number. */
  int size() {
    return ofOne.size();
  }

  /** The number of a game, or {@link #NONE}. */
  int numberOf(int game) {
    return numbers.get(game);
  }

  /** The campaigns that are about all games, in the order in which they begin. */
  Campaign[] ofAll() {
    return ofAll;
  }

  /** Those that are about the game with a number, but not about all. */
  Campaign[] ofOne(int number) {
    return ofOne.get(number);
  }
}
