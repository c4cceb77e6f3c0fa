package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Campaign;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import java.util.Arrays;

/** The campaigns of one subject by their games, each of which has a number from 0 on. */
final class CampaignGames {
  /** Of a game that only campaigns of all games are about. */
  static final int NONE = -1;

  private final Campaign[] ofAll;
  private final Int2IntOpenHashMap numbers = new Int2IntOpenHashMap();
  private final Campaign[][] ofOne;

  /**
   * @param campaigns in the order in which they begin
   */
  CampaignGames(Campaign[] campaigns) {
    ofAll =
        Arrays.stream(campaigns)
            .filter(campaign -> campaign.gameIds() == null)
            .toArray(Campaign[]::new);
    numbers.defaultReturnValue(NONE);
    Campaign[] ofSome =
        Arrays.stream(campaigns)
            .filter(campaign -> campaign.gameIds() != null)
            .toArray(Campaign[]::new);
    ofOne =
        Arrays.stream(ofSome)
            .flatMap(campaign -> campaign.gameIds().stream())
            .distinct()
            .peek(game -> numbers.put(game.intValue(), numbers.size()))
            .map(game -> about(game, ofSome))
            .toArray(Campaign[][]::new);
  }

  private static Campaign[] about(int game, Campaign[] campaigns) {
    return Arrays.stream(campaigns)
        .filter(campaign -> campaign.gameIds().contains(game))
        .toArray(Campaign[]::new);
  }

  /** How many games have a number. */
  int size() {
    return ofOne.length;
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
    return ofOne[number];
  }
}
