package io.spinboard.campaigns.cli.rules;

import io.spinboard.campaigns.Prize;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parses and formats prizes such as {@code 1=500,2-5=100}. */
final class PrizeText {
  private static final Pattern PRIZE = Pattern.compile("(\\d{1,4})(?:-(\\d{1,4}))?=(\\d{1,13})");

  private static final int MAX_RANK = 1000;
  private static final long MAX_AMOUNT = 1_000_000_000_000L;

  private PrizeText() {}

  /**
   * Parses prizes separated by commas, or {@code none}.
   *
   * @throws IllegalArgumentException if the text is neither
   */
  static List<Prize> parse(String text) {
    List<Prize> prizes = new ArrayList<>();
    if (!text.equals("none")) {
      for (String one : text.split(",", -1)) {
        prizes.add(prize(one.strip()));
      }
    }
    prizes.sort(Comparator.comparingInt(Prize::fromRank));
    return prizes;
  }

  private static Prize prize(String text) {
    Matcher parts = PRIZE.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    int from = Integer.parseInt(parts.group(1));
    int to = parts.group(2) == null ? from : Integer.parseInt(parts.group(2));
    long amount = Long.parseLong(parts.group(3));
    if (from < 1 || to < from || to > MAX_RANK || amount > MAX_AMOUNT) {
      throw new IllegalArgumentException(text);
    }
    return new Prize(from, to, amount);
  }

  /** Formats a prize in the form that {@link #parse} accepts. */
  static String format(Prize prize) {
    return ranks(prize) + "=" + prize.amount();
  }

  private static String ranks(Prize prize) {
    return prize.fromRank() == prize.toRank()
        ? String.valueOf(prize.fromRank())
        : prize.fromRank() + "-" + prize.toRank();
  }
}
