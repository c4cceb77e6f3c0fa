package io.spinboard.pipeline.campaigns;

import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import java.util.List;

/**
 * One batch of a shard's spins, prepared for many campaigns: grouped by game, each spin with the
 * index of its subject in the shard's {@link SubjectIndex}. Spins of games without a campaign are
 * left out.
 */
final class SpinsByGame {
  /** The index for spins without a team, which no campaign of teams counts. */
  private static final int NO_SUBJECT = -1;

  private final boolean undoable;
  private final Spin[] spins;
  private final int[] subjectIndexes;

  /** For each game its first spin, after those of games that only campaigns of all games count. */
  private final int[] starts;

  /**
   * Groups a batch.
   *
   * @param undoable whether the spins are in the shard's {@link SpinLog}
   * @param campaigns the subject's campaigns, which number the games
   */
  SpinsByGame(
      List<Spin> batch,
      boolean undoable,
      CampaignsByGame campaigns,
      Subject subject,
      SubjectIndex subjects) {
    this.undoable = undoable;
    int[] gameIndexes = new int[batch.size()];
    for (int i = 0; i < gameIndexes.length; i++) {
      gameIndexes[i] = campaigns.gameIndex(batch.get(i).gameId());
    }
    boolean needsAllGames = campaigns.ofAllGames().length > 0;
    starts = starts(gameIndexes, campaigns.games(), needsAllGames);
    spins = new Spin[starts[campaigns.games() + 1]];
    subjectIndexes = new int[spins.length];
    int[] next = starts.clone();
    for (int i = 0; i < gameIndexes.length; i++) {
      if (needsAllGames || gameIndexes[i] != CampaignsByGame.NO_GAME) {
        int at = next[gameIndexes[i] + 1]++;
        Spin spin = batch.get(i);
        spins[at] = spin;
        subjectIndexes[at] =
            subject.existsOn(spin) ? subjects.indexOf(subject.idOf(spin)) : NO_SUBJECT;
      }
    }
  }

  private static int[] starts(int[] gameIndexes, int games, boolean needsAllGames) {
    int[] starts = new int[games + 2];
    for (int game : gameIndexes) {
      if (needsAllGames || game != CampaignsByGame.NO_GAME) {
        starts[game + 2]++;
      }
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  /** Whether the spins are in the shard's {@link SpinLog}, so that counting them can be undone. */
  boolean undoable() {
    return undoable;
  }

  int size() {
    return spins.length;
  }

  Spin spin(int index) {
    return spins[index];
  }

  /** The spin's subject in the {@link SubjectIndex}; negative if it has none. */
  int subjectIndex(int index) {
    return subjectIndexes[index];
  }

  /** The first spin of a game, inclusive. */
  int start(int gameIndex) {
    return starts[gameIndex + 1];
  }

  /** The last spin of a game, exclusive. */
  int end(int gameIndex) {
    return starts[gameIndex + 2];
  }
}
