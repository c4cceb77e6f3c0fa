package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.campaigns.TestCampaigns.campaign;
import static io.spinboard.pipeline.campaigns.TestCampaigns.spin;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.Subject;
import org.junit.jupiter.api.Test;

class UndoLogTest {
  private static final Campaign CAMPAIGN = campaign(1, 0, 100);

  private final UndoLog log = new UndoLog(Subject.PLAYER);
  private final Entrants entrants = new Entrants(Subject.PLAYER, new SubjectIndex());

  @Test
  void bothGenerationsAreUndone() {
    add(1);
    log.startGeneration();
    add(2);
    add(4);

    log.undo(entrants);

    assertThat(entrants.score(0), is(0L));
  }

  @Test
  void theGenerationBeforeThePreviousOneIsPermanent() {
    add(1);
    log.startGeneration();
    add(2);
    log.startGeneration();
    add(4);

    log.undo(entrants);

    assertThat(entrants.score(0), is(1L));
  }

  @Test
  void spinsBeforeAClearArePermanent() {
    add(1);
    log.startGeneration();
    add(2);
    log.clear();
    add(4);

    log.undo(entrants);

    assertThat(entrants.score(0), is(3L));
  }

  @Test
  void spinsAreUndoneOnce() {
    add(1);
    log.undo(entrants);
    entrants.add(0, spin(1, 2, 0), CAMPAIGN);

    log.undo(entrants);

    assertThat(entrants.score(0), is(2L));
  }

  @Test
  void aLogThatStartsAtANumberHasNothingToUndo() {
    add(1);
    log.startAt(7);

    log.undo(entrants);

    assertThat(log.firstUndoable(), is(7L));
    assertThat(entrants.score(0), is(1L));
  }

  private void add(long win) {
    int row = entrants.rowOf(0);
    log.record(entrants, row);
    entrants.add(row, spin(1, win, 0), CAMPAIGN);
  }
}
