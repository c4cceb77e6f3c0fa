package io.spinboard.pipeline.campaigns;

import static io.spinboard.pipeline.campaigns.TestCampaigns.campaign;
import static io.spinboard.pipeline.campaigns.TestCampaigns.spin;
import static io.spinboard.pipeline.campaigns.TestCampaigns.withRecent;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import io.spinboard.campaigns.Campaign;
import io.spinboard.campaigns.CampaignStanding;
import io.spinboard.campaigns.Scoring;
import io.spinboard.campaigns.Subject;
import io.spinboard.events.Spin;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One campaign from 0 to 100 µs whose rules change after some spins. */
class CampaignCounterTest {
  private static final Campaign CAMPAIGN = campaign(1, 0, 100);
  private static final long TICK = 1_000_000;

  private final SubjectIndex subjects = new SubjectIndex();
  private SpinLog log = new SpinLog(-1);
  private CampaignCounter counter = CampaignCounter.start(CAMPAIGN, log, subjects);

  @Test
  void aCampaignThatStartsLateCountsTheSpinsOfTheLog() {
    log.add(List.of(spin(1, 5, 10), spin(1, 6, 100)));

    counter = CampaignCounter.start(CAMPAIGN, log, subjects);

    assertReport(5, true, false);
  }

  @Test
  void aCampaignThatStartedBeforeTheLogIsIncomplete() {
    log = new SpinLog(0);

    counter = CampaignCounter.start(CAMPAIGN, log, subjects);

    assertReport(0, false, false);
  }

  @Test
  void spinsBetweenTheOldAndTheNewEndAreUndoneOrCountedLater() {
    add(spin(1, 1, 10), spin(1, 2, 60), spin(1, 4, 110));

    counter.changeRules(campaign(2, 0, 50), log);
    assertReport(1, true, false);

    counter.changeRules(campaign(3, 0, 120), log);
    assertReport(7, true, false);
  }

  @Test
  void anEndThatMovesBehindDroppedSpinsMakesTheCampaignIncomplete() {
    add(spin(1, 1, 60));
    add(Collections.nCopies(2 * SpinLog.GENERATION, spin(2, 0, 10)).toArray(Spin[]::new));

    counter.changeRules(campaign(2, 0, 50), log);

    assertReport(1, false, false);
  }

  @Test
  void aClosedCampaignReportsLateSpinsAndReopensIncompleteByALaterEnd() {
    add(spin(1, 1, 10));
    counter.close(log.next());
    assertReport(1, true, true);

    assertThat(add(spin(1, 2, 20)).cardinality(), is(1));
    assertReport(1, true, true);

    counter.changeRules(campaign(2, 0, 120), log);
    assertReport(1, false, false);

    add(spin(1, 4, 30));
    assertReport(5, false, false);
  }

  @Test
  void aChangeOfTheScoringCountsAllLoggedSpinsAgainEvenAfterTheClose() {
    add(spin(1, 1, 10));
    counter.close(log.next());
    add(spin(1, 2, 20));

    counter.changeRules(campaign(2, 0, 100, null, Scoring.SPINS, 0, 0, 3, 0), log);

    assertReport(2, true, false);
  }

  @Test
  void aChangeOfTheScoringMakesACompleteCampaignOfAnIncompleteOneIfItStartsInTheLog() {
    log = new SpinLog(50);
    counter = CampaignCounter.start(CAMPAIGN, log, subjects);
    assertReport(0, false, false);

    counter.changeRules(campaign(2, 51, 100), log);

    assertReport(0, true, false);
  }

  @Test
  void spinsWaitForThePeriodicReportButChangesDoNot() {
    assertThat(counter.takeImmediate(), is(true));
    assertThat(counter.takeChanged(), is(false));

    add(spin(1, 1, 10));
    assertThat(counter.takeImmediate(), is(false));
    assertThat(counter.takeChanged(), is(true));

    add(spin(1, 1, 10));
    counter.close(log.next());
    assertThat(counter.takeImmediate(), is(true));
    assertThat(counter.takeChanged(), is(false));
  }

  @Test
  void aRecentBoardThatIsAddedShowsTheSpinsOfTheLog() {
    add(spin(1, 1, 10), spin(1, 2, 20));

    counter.changeRules(withRecent(CAMPAIGN, TICK), log);

    assertThat(recentScore(), is(3L));
  }

  @Test
  void aRecentBoardThatIsAddedWithAnotherEndShowsTheSpinsOfTheLog() {
    add(spin(1, 1, 10), spin(1, 2, 110));

    counter.changeRules(withRecent(campaign(2, 0, 120), TICK), log);

    assertThat(recentScore(), is(3L));
  }

  @Test
  void aRecentBoardThatIsRemovedAndAddedAgainCountsSpinsOnce() {
    counter.changeRules(withRecent(CAMPAIGN, TICK), log);
    add(spin(1, 1, 10));

    counter.changeRules(CAMPAIGN, log);
    counter.changeRules(withRecent(CAMPAIGN, TICK), log);

    assertThat(recentScore(), is(1L));
  }

  @Test
  void aRecentBoardFollowsTheEnd() {
    counter.changeRules(withRecent(CAMPAIGN, TICK), log);
    add(spin(1, 1, 10), spin(1, 2, 60), spin(1, 4, 110));

    counter.changeRules(withRecent(campaign(2, 0, 50), TICK), log);
    assertThat(recentScore(), is(1L));

    counter.changeRules(withRecent(campaign(3, 0, 120), TICK), log);
    assertThat(recentScore(), is(7L));
  }

  /** Counts and logs spins as a shard does; returns those that were too late. */
  private BitSet add(Spin... spins) {
    BitSet tooLate = new BitSet();
    CampaignsByGame games = new CampaignsByGame(List.of(CAMPAIGN));
    for (Spin spin : spins) {
      List<Spin> one = List.of(spin);
      SpinsByGame byGame = new SpinsByGame(one, true, games, Subject.PLAYER, subjects);
      counter.add(byGame, 0, 1, tooLate);
      if (log.add(one)) {
        counter.startGeneration();
      }
    }
    return tooLate;
  }

  private void assertReport(long score, boolean complete, boolean closed) {
    CampaignReport.Whole report = counter.report(0);
    assertThat(report.top().stream().mapToLong(CampaignStanding::score).sum(), is(score));
    assertThat(report.complete(), is(complete));
    assertThat(report.closed(), is(closed));
  }

  private long recentScore() {
    return counter.reportRecent(0, TICK).top().stream().mapToLong(CampaignStanding::score).sum();
  }
}
