package io.spinboard.replay.verify;

import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.events.Rejection.Reason;
import io.spinboard.events.SpinDecoder;
import io.spinboard.oracle.boards.BoardDifference;
import io.spinboard.oracle.boards.BoardId;
import io.spinboard.oracle.boards.BoardPeriod;
import io.spinboard.oracle.boards.BoardRow;
import io.spinboard.oracle.boards.Boards;
import io.spinboard.oracle.boards.HotStreakRow;
import io.spinboard.oracle.streaming.StreamingRecount;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Counts recordings and compares that with what is published.
 *
 * <p>Files are read once, and again only if spins came late by hours or there is something to
 * explain. What is kept of them is the sums of players and teams of the periods that spins came for
 * lately, the boards of the others, for each campaign the scores of its own, the hashes of spin
 * ids, and the spins that the published hot streaks rest on: so the length of a recording costs no
 * memory but for ids and boards.
 */
public final class Verification {
  /** More would scroll away what comes first. */
  private static final int MOST_ROWS_TOLD = 30;

  private static final Set<BoardPeriod> USUAL =
      EnumSet.of(BoardPeriod.ALL_TIME, BoardPeriod.HOURLY, BoardPeriod.DAILY);

  private final PublishedReader database;
  private final Recordings recordings;
  private final Rules rules;
  private final SpinDecoder decoder;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param err where progress is shown
   * @param terminal whether somebody is watching it
   */
  public Verification(
      DatabaseOptions database, List<Path> files, Rules rules, PrintWriter err, boolean terminal) {
    this.database = new PublishedReader(database);
    this.recordings = new Recordings(files, new ReadProgress(err, terminal, System::nanoTime));
    this.rules = rules;
    this.decoder = new SpinDecoder(rules.maxFutureSkew(), InstantSource.system());
  }

  /**
   * Does it all, once.
   *
   * @throws IOException if a recording cannot be read
   */
  public Verdict verify() throws IOException {
    recordings.check();
    Published published = database.read();
    Set<BoardPeriod> kinds = kinds(published.boards());
    Boards found =
        ofKinds(kinds, published.boards()).withCampaignStandings(published.campaigns().standings());
    Instant hotAsOf = found.hotStreaks().stream().map(HotStreakRow::asOf).findFirst().orElse(null);
    CampaignCounts campaigns = new CampaignCounts(published.campaigns());
    StreamingRecount recount =
        new StreamingRecount(kinds, rules.topK(), hotAsOf, rules.hotWindows(), campaigns.rules());
    SpinCount count = new SpinCount(decoder, recount);
    recordings.read("counting", count);
    if (recount.endFirstPass()) {
      recordings.read("counting what came late", new SecondCount(decoder, recount));
    }
    return compare(recount, found, count, campaigns, published);
  }

  private Set<BoardPeriod> kinds(Boards boards) {
    if (!rules.periods().isEmpty()) {
      return rules.periods();
    }
    Set<BoardPeriod> kinds = EnumSet.noneOf(BoardPeriod.class);
    boards
        .rows()
        .map(row -> row.board().period())
        .filter(BoardPeriod.class::isInstance)
        .forEach(kinds::add);
    return kinds.isEmpty() ? USUAL : kinds;
  }

  private static Boards ofKinds(Set<BoardPeriod> kinds, Boards boards) {
    Predicate<BoardRow> wanted = row -> kinds.contains(row.board().period());
    return new Boards(
        boards.topPlayers().stream().filter(wanted).toList(),
        boards.topTeams().stream().filter(wanted).toList(),
        boards.teamMvps().stream().filter(wanted).toList(),
        boards.hotStreaks());
  }

  private Verdict compare(
      StreamingRecount recount,
      Boards found,
      SpinCount count,
      CampaignCounts campaigns,
      Published published)
      throws IOException {
    Account account = published.account();
    Boards expected = recount.boards();
    BoardDifference comparison = BoardDifference.between(expected, found);
    if (!comparison.isEmpty()) {
      explain(comparison, expected, found, campaigns);
    }
    List<String> inAccount = count.isWhole() ? count.account().differences(account) : List.of();
    List<String> inCampaigns = campaigns.differences(recount);
    lines.addAll(inAccount);
    lines.addAll(inCampaigns);
    note(count, found, published);
    boolean equal = comparison.isEmpty() && inAccount.isEmpty() && inCampaigns.isEmpty();
    String numbers = numbers(inAccount, "account") + numbers(inCampaigns, "campaigns");
    lines.add(summary(equal, comparison, numbers, count.account().records()));
    return new Verdict(equal, lines);
  }

  private static String numbers(List<String> differing, String of) {
    return differing.isEmpty() ? "" : words(", and %,d numbers of the " + of, differing.size());
  }

  private void explain(
      BoardDifference comparison, Boards expected, Boards found, CampaignCounts campaigns)
      throws IOException {
    Inquiry inquiry = new Inquiry(decoder, rules.hotWindows(), campaigns);
    inquiry.ask(comparison.differingBoards(), expected, found);
    recordings.read("looking for what differs", inquiry);
    int told = 0;
    for (BoardId board : comparison.differingBoards()) {
      List<String> rows = comparison.lines(board);
      List<String> some = rows.subList(0, Math.min(rows.size(), MOST_ROWS_TOLD - told));
      told += some.size();
      lines.addAll(some);
      if (!some.isEmpty()) {
        inquiry.lines(board).forEach(line -> lines.add("  " + line));
      }
    }
    if (told < comparison.differingRanks()) {
      lines.add(words("%,d more rows differ", comparison.differingRanks() - told));
    }
  }

  private void note(SpinCount count, Boards found, Published published) {
    Account account = published.account();
    List<String> notes = new ArrayList<>(count.notes());
    notes.addAll(published.campaigns().notes());
    if (!count.isWhole()) {
      notes.add("accounts are not compared, because the recording is not just the topic");
    }
    if (found.hotStreaks().isEmpty()) {
      notes.add("no hot streaks are published that could be verified");
    }
    long noLongerAhead =
        account.rejected(Reason.FUTURE_EVENT_TIME)
            - count.account().rejected(Reason.FUTURE_EVENT_TIME);
    if (noLongerAhead > 0) {
      notes.add(
          words(
              "records were rejected because they were ahead of the clock; %,d no longer are, and"
                  + " count here",
              noLongerAhead));
    }
    if (account.tooLate() > 0) {
      notes.add(
          account.tooLate() == 1
              ? "1 spin came after its hour, day or week was closed, whose boards rightly lack it"
              : words(
                  "%,d spins came after their hour, day or week was closed, whose boards rightly"
                      + " lack them",
                  account.tooLate()));
    }
    notes.forEach(note -> lines.add("note: " + note));
  }

  private static String summary(
      boolean equal, BoardDifference comparison, String numbers, long records) {
    if (equal) {
      return words(
          "verified: %,d boards, %,d rows equal those of %,d records",
          comparison.boards(), comparison.ranks(), records);
    }
    return words(
            "not verified: %,d of %,d rows differ, on %,d of %,d boards",
            comparison.differingRanks(),
            comparison.ranks(),
            comparison.differingBoards().size(),
            comparison.boards())
        + numbers
        + words("; %,d records", records);
  }

  private static String words(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
