package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The campaigns of one subject by game; games that a campaign names have indexes 0, 1, 2 …. */
final class CampaignsByGame {
  /** The index of games that no campaign names. */
  static final int NO_GAME = -1;

  private final Campaign[] ofAllGames;
  private final Int2IntOpenHashMap gameIndexes = new Int2IntOpenHashMap();
  private final List<Campaign[]> ofOneGame = new ArrayList<>();

  /**
   * @param campaigns in the order in which they start
   */
  CampaignsByGame(List<Campaign> campaigns) {
    gameIndexes.defaultReturnValue(NO_GAME);
    ofAllGames = filter(campaigns, campaign -> campaign.gameIds() == null);
    for (Campaign campaign : campaigns) {
      if (campaign.gameIds() != null) {
        campaign.gameIds().forEach(game -> add(game, campaigns));
      }
    }
  }

  private void add(int game, List<Campaign> campaigns) {
    if (gameIndexes.putIfAbsent(game, ofOneGame.size()) == NO_GAME) {
      ofOneGame.add(
          filter(
              campaigns,
              campaign -> campaign.gameIds() != null && campaign.gameIds().contains(game)));
    }
  }

  private static Campaign[] filter(List<Campaign> campaigns, Predicate<Campaign> condition) {
    return campaigns.stream().filter(condition).toArray(Campaign[]::new);
  }

  /** The number of games that have an index. */
  int games() {
    return ofOneGame.size();
  }

  /** The index of a game, or {@link #NO_GAME}. */
  int gameIndex(int gameId) {
    return gameIndexes.get(gameId);
  }

  /** The campaigns that count all games, in the order in which they start. */
  Campaign[] ofAllGames() {
    return ofAllGames;
  }

  /** The campaigns that name a game, in the order in which they start. */
  Campaign[] ofGame(int gameIndex) {
    return ofOneGame.get(gameIndex);
  }
}
