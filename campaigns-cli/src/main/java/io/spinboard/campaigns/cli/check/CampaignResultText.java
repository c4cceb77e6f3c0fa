package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.cli.store.CampaignBoardRow;
import io.spinboard.campaigns.cli.text.CampaignBoardTable;
import io.spinboard.campaigns.cli.text.CampaignDescription;
import io.spinboard.campaigns.cli.text.CampaignFormat;
import io.spinboard.cli.text.HumanReadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Formats the result of a campaign. */
final class CampaignResultText {
  private CampaignResultText() {}

  /** Returns the lines, without the name of the campaign. */
  static List<String> lines(CampaignResult result) {
    List<CampaignBoardRow> board = result.board();
    List<String> lines = new ArrayList<>();
    lines.add("  counting spins     " + CampaignFormat.number(result.spins()));
    lines.add("  participants       " + CampaignFormat.number(result.participants()));
    lines.add("  qualified          " + CampaignFormat.number(result.ranked().size()));
    lines.add("  ties               " + ties(result, board.size()));
    lines.add("  prizes             " + prizes(result));
    CampaignDescription.warnings(result.campaign()).forEach(warning -> lines.add("  " + warning));
    if (!board.isEmpty()) {
      CampaignBoardTable.lines(result.campaign().campaign(), board, true)
          .forEach(line -> lines.add("    " + line));
    }
    return lines;
  }

  private static String ties(CampaignResult result, int rows) {
    int tied = result.tiedOnBoard();
    int below = result.tiedBelowBoard();
    return String.format(
            Locale.ROOT,
            "%,d of %,d on the board are tied (%.1f %%)",
            tied,
            rows,
            rows == 0 ? 0.0 : 100.0 * tied / rows)
        + (below == 0
            ? ""
            : String.format(
                Locale.ROOT, "; %,d more below the board with the score of the last rank", below));
  }

  private static String prizes(CampaignResult result) {
    long given = result.board().stream().filter(row -> row.prize() > 0).count();
    return result.campaign().prizes().isEmpty()
        ? "none"
        : CampaignFormat.number(result.prizeTotal()) + " for " + HumanReadable.count(given, "rank");
  }
}
