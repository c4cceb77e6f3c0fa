package io.spinboard.campaigns.cli.check;

import io.spinboard.campaigns.cli.rules.Promotion;
import io.spinboard.campaigns.cli.spins.Account;
import io.spinboard.campaigns.cli.spins.Spins;
import io.spinboard.events.Excerpt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts the same spins by the rules of several campaigns. */
public final class Check {
  private final List<String> labels;
  private final List<Count> counts;

  /**
   * @param promotions the campaigns by what they are called, in the order in which they are told
   */
  public Check(Map<String, Promotion> promotions) {
    this.labels = List.copyOf(promotions.keySet());
    this.counts = promotions.values().stream().map(Count::new).toList();
  }

  /**
   * Counts all spins.
   *
   * @return what comes of it, line by line
   * @throws IOException if they cannot be read
   */
  public List<String> count(Spins spins) throws IOException {
    Account account =
        spins.read(
            (spin, origin, duplicate) -> {
              if (!duplicate) {
                counts.forEach(count -> count.add(spin));
              }
            });
    List<Outcome> outcomes = counts.stream().map(Count::outcome).toList();
    List<String> lines = new ArrayList<>();
    lines.add(account.line());
    for (int i = 0; i < outcomes.size(); i++) {
      lines.add("");
      lines.add(title(labels.get(i), outcomes.get(i).promotion()));
      lines.addAll(OutcomeText.lines(outcomes.get(i)));
    }
    if (outcomes.size() > 1) {
      lines.add("");
      lines.addAll(OrderText.lines(labels, outcomes));
    }
    return lines;
  }

  private static String title(String label, Promotion promotion) {
    String name = promotion.campaign().name();
    return name.equals(label) ? label : label + " (" + Excerpt.of(name) + ")";
  }
}
