package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import java.util.List;

/**
 * Spins that came at once, made ready for many campaigns: game by game, and with the number that
 * the subject of each has in the shard's {@link Roster}. Those that no campaign is about are left
 * out.
 */
final class Arrivals {
  /** Of a spin that has no such subject; no campaign counts it. */
  private static final int NOBODY = -1;

  private final boolean areLatest;
  private final Spin[] spins;
  private final int[] numbers;

  /** Where the spins of each game begin; before them are those of games without a number. */
  private final int[] starts;

  /**
   * Spins of a shard.
   *
   * @param areLatest whether they can be taken back
   * @param games of the subject's campaigns
   */
  Arrivals(
      List<Spin> some, boolean areLatest, CampaignGames games, Subject subject, Roster roster) {
    this.areLatest = areLatest;
    int[] gameOf = new int[some.size()];
    for (int i = 0; i < gameOf.length; i++) {
      gameOf[i] = games.numberOf(some.get(i).gameId());
    }
    boolean areAllWanted = games.ofAll().length > 0;
    starts = starts(gameOf, games.size(), areAllWanted);
    spins = new Spin[starts[games.size() + 1]];
    numbers = new int[spins.length];
    int[] next = starts.clone();
    for (int i = 0; i < gameOf.length; i++) {
      if (areAllWanted || gameOf[i] != CampaignGames.NONE) {
        int at = next[gameOf[i] + 1]++;
        spins[at] = some.get(i);
        numbers[at] =
            subject.existsOn(spins[at]) ? roster.numberOf(subject.idOf(spins[at])) : NOBODY;
      }
    }
  }

  private static int[] starts(int[] gameOf, int games, boolean areAllWanted) {
    int[] starts = new int[games + 2];
    for (int game : gameOf) {
      if (areAllWanted || game != CampaignGames.NONE) {
        starts[game + 2]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  /** Whether they can be taken back. */
  boolean areLatest() {
    return areLatest;
  }

  int size() {
    return spins.length;
  }

  Spin spin(int index) {
    return spins[index];
  }

  /** The number of whose spin it is. */
  int number(int index) {
    return numbers[index];
  }

  /** Where the spins of the game with that number begin. */
  int start(int game) {
    return starts[game + 1];
  }

  /** Where they end. */
  int end(int game) {
    return starts[game + 2];
  }
}
