package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.cli.store.Place;
import io.spinboard.campaigns.cli.text.DefinitionText;
import io.spinboard.campaigns.cli.text.StandingsTable;
import io.spinboard.campaigns.cli.text.Words;
import io.spinboard.cli.text.HumanReadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What comes of a campaign, in words. */
final class OutcomeText {
  private OutcomeText() {}

  /** The lines, without the name of the campaign. */
  static List<String> lines(Outcome outcome) {
    List<Place> board = outcome.board();
    List<String> lines = new ArrayList<>();
    lines.add("  spins that count   " + Words.number(outcome.spins()));
    lines.add("  participants       " + Words.number(outcome.participants()));
    lines.add("  qualify            " + Words.number(outcome.ranked().size()));
    lines.add("  ties               " + ties(outcome, board.size()));
    lines.add("  prizes             " + prizes(outcome));
    DefinitionText.notes(outcome.promotion()).forEach(note -> lines.add("  " + note));
    if (!board.isEmpty()) {
      StandingsTable.lines(outcome.promotion().campaign(), board, true)
          .forEach(line -> lines.add("    " + line));
    }
    return lines;
  }

  private static String ties(Outcome outcome, int places) {
    int tied = outcome.tiedOnBoard();
    int below = outcome.tiedBelowBoard();
    return String.format(
            Locale.ROOT,
            "%,d of the %s on the board share a score with another one (%.1f %%)",
            tied,
            places,
            places == 0 ? 0.0 : 100.0 * tied / places)
        + (below == 0
            ? ""
            : String.format(Locale.ROOT, ", and %,d below it that of the last place", below));
  }

  private static String prizes(Outcome outcome) {
    long given = outcome.board().stream().filter(place -> place.prize() > 0).count();
    return outcome.promotion().prizes().isEmpty()
        ? "none"
        : Words.number(outcome.prizeTotal()) + " for " + HumanReadable.count(given, "place");
  }
}
