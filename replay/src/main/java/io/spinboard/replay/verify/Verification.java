package io.spinboard.replay.verify;

import io.spinboard.cli.database.DatabaseOptions;
import io.spinboard.cli.text.HumanReadable;
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
 * Recounts recordings and compares the result with the published boards.
 *
 * <p>The files are read once, a second time if spins are hours late, and once more if differences
 * have to be explained. Memory is bounded as that of {@link StreamingRecount}.
 */
public final class Verification {
  /** The number of differing rows that are printed. */
  private static final int MAX_ROWS_SHOWN = 30;

  private static final Set<BoardPeriod> DEFAULT_KINDS =
      EnumSet.of(BoardPeriod.ALL_TIME, BoardPeriod.HOURLY, BoardPeriod.DAILY);

  private final PublishedStateReader database;
  private final RecordingFiles recordings;
  private final VerifySettings rules;
  private final SpinDecoder decoder;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param err for the progress
   * @param terminal whether progress is shown
   */
  public Verification(
      DatabaseOptions database,
      List<Path> files,
      VerifySettings rules,
      PrintWriter err,
      boolean terminal) {
    this.database = new PublishedStateReader(database);
    this.recordings = new RecordingFiles(files, new ReadProgress(err, terminal, System::nanoTime));
    this.rules = rules;
    this.decoder = new SpinDecoder(rules.maxFutureSkew(), InstantSource.system());
  }

  /**
   * Verifies, once.
   *
   * @throws IOException if a recording cannot be read
   */
  public VerifyResult verify() throws IOException {
    recordings.check();
    PublishedState published = database.read();
    Set<BoardPeriod> kinds = kinds(published.boards());
    Boards found =
        ofKinds(kinds, published.boards()).withCampaignStandings(published.campaigns().standings());
    Instant hotAsOf = found.hotStreaks().stream().map(HotStreakRow::asOf).findFirst().orElse(null);
    ComparableCampaigns campaigns = new ComparableCampaigns(published.campaigns());
    StreamingRecount recount =
        new StreamingRecount(kinds, rules.topK(), hotAsOf, rules.hotWindows(), campaigns.rules());
    FirstPass first = new FirstPass(decoder, recount);
    recordings.read("counting", first);
    if (recount.endFirstPass()) {
      recordings.read("counting late spins", new SecondPass(decoder, recount));
    }
    return compare(recount, found, first, campaigns, published);
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
    return kinds.isEmpty() ? DEFAULT_KINDS : kinds;
  }

  private static Boards ofKinds(Set<BoardPeriod> kinds, Boards boards) {
    Predicate<BoardRow> wanted = row -> kinds.contains(row.board().period());
    return new Boards(
        boards.topPlayers().stream().filter(wanted).toList(),
        boards.topTeams().stream().filter(wanted).toList(),
        boards.teamMvps().stream().filter(wanted).toList(),
        boards.hotStreaks());
  }

  private VerifyResult compare(
      StreamingRecount recount,
      Boards found,
      FirstPass first,
      ComparableCampaigns campaigns,
      PublishedState published)
      throws IOException {
    RecordAccount account = published.account();
    Boards expected = recount.boards();
    BoardDifference comparison = BoardDifference.between(expected, found);
    if (!comparison.isEmpty()) {
      explain(comparison, expected, found, campaigns);
    }
    List<String> inAccount = first.isComplete() ? first.account().differences(account) : List.of();
    List<String> inCampaigns = campaigns.differences(recount);
    lines.addAll(inAccount);
    lines.addAll(inCampaigns);
    note(first, found, published);
    boolean equal = comparison.isEmpty() && inAccount.isEmpty() && inCampaigns.isEmpty();
    String numbers = numbers(inAccount, "account") + numbers(inCampaigns, "campaigns");
    lines.add(summary(equal, comparison, numbers, first.account().records()));
    return new VerifyResult(equal, lines);
  }

  private static String numbers(List<String> differing, String of) {
    return differing.isEmpty() ? "" : format(", and %,d numbers of the " + of, differing.size());
  }

  private void explain(
      BoardDifference comparison, Boards expected, Boards found, ComparableCampaigns campaigns)
      throws IOException {
    DifferenceExplainer explainer = new DifferenceExplainer(decoder, rules.hotWindows(), campaigns);
    explainer.addRows(comparison.differingBoards(), expected, found);
    recordings.read("explaining differences", explainer);
    int shown = 0;
    for (BoardId board : comparison.differingBoards()) {
      List<String> rows = comparison.lines(board);
      List<String> some = rows.subList(0, Math.min(rows.size(), MAX_ROWS_SHOWN - shown));
      shown += some.size();
      lines.addAll(some);
      if (!some.isEmpty()) {
        explainer.lines(board).forEach(line -> lines.add("  " + line));
      }
    }
    if (shown < comparison.differingRanks()) {
      lines.add(format("%,d more rows differ", comparison.differingRanks() - shown));
    }
  }

  private void note(FirstPass first, Boards found, PublishedState published) {
    RecordAccount account = published.account();
    List<String> notes = new ArrayList<>(first.notes());
    notes.addAll(published.campaigns().notes());
    if (!first.isComplete()) {
      notes.add("accounts are not compared, because offsets are missing or repeated");
    }
    if (found.hotStreaks().isEmpty()) {
      notes.add("no hot streaks are published");
    }
    long noLongerAhead =
        account.rejected(Reason.FUTURE_EVENT_TIME)
            - first.account().rejected(Reason.FUTURE_EVENT_TIME);
    if (noLongerAhead > 0) {
      notes.add(
          "counted here, but rejected by the pipeline as ahead of the clock: "
              + HumanReadable.count(noLongerAhead, "record"));
    }
    if (account.tooLate() > 0) {
      notes.add(
          account.tooLate() == 1
              ? "1 spin arrived after its hour, day or week had closed; those boards do not include"
                  + " it"
              : format(
                  "%,d spins arrived after their hour, day or week had closed; those boards do not"
                      + " include them",
                  account.tooLate()));
    }
    notes.forEach(note -> lines.add("note: " + note));
  }

  private static String summary(
      boolean equal, BoardDifference comparison, String numbers, long records) {
    if (equal) {
      return format(
          "verified: %,d boards, %,d rows equal those of %,d records",
          comparison.boards(), comparison.ranks(), records);
    }
    return format(
            "not verified: %,d of %,d rows differ, on %,d of %,d boards",
            comparison.differingRanks(),
            comparison.ranks(),
            comparison.differingBoards().size(),
            comparison.boards())
        + numbers
        + format("; %,d records", records);
  }

  private static String format(String text, Object... values) {
    return String.format(Locale.ROOT, text, values);
  }
}
