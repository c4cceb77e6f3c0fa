package io.spinboard.campaigns.cli.store;

import io.spinboard.campaigns.cli.rules.RuleKey;
import io.spinboard.cli.CommandException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A rule of the database that a change would break.
 *
 * @param words what to do about it, naming the option
 */
record Violation(String words) {
  private static final Map<String, RuleKey> OPTIONS =
      Map.ofEntries(
          Map.entry("campaign_id_is_not_negative", RuleKey.ID),
          Map.entry("name_has_1_to_100_characters", RuleKey.NAME),
          Map.entry("starts_at_is_a_time", RuleKey.STARTS),
          Map.entry("ends_at_is_a_time", RuleKey.ENDS),
          Map.entry("game_ids_are_null_or_one_or_more_games", RuleKey.GAMES),
          Map.entry("subject_is_player_or_team", RuleKey.SUBJECT),
          Map.entry("scoring_is_known", RuleKey.SCORING),
          Map.entry("min_stake_is_not_negative", RuleKey.MIN_STAKE),
          Map.entry("min_spins_is_not_negative", RuleKey.MIN_SPINS),
          Map.entry("board_size_is_1_to_1000", RuleKey.BOARD_SIZE),
          Map.entry("recent_is_over_0_and_at_most_31_days", RuleKey.RECENT),
          Map.entry("prize_ranks_are_a_range", RuleKey.PRIZE),
          Map.entry("prize_amount_is_not_negative", RuleKey.PRIZE),
          Map.entry("prize_ties_is_known", RuleKey.PRIZE_TIES));

  private static final Map<String, String> OTHERS =
      Map.of(
          "campaigns_pkey", "--id: another campaign has it; leave it out for the next free one",
          "ends_after_it_starts", "--ends: must be later than --starts",
          "prizes_pkey", "--prize: a rank has two prizes; give it one, such as 1=500",
          "prize_ranks_do_not_overlap",
              "--prize: a rank has two prizes; give it one, such as 1=500",
          "prizes_campaign_id_fkey", "the campaign has been removed meanwhile",
          "campaign_is_final", "the standings are final, so that neither rules nor prizes change");

  /** The rule, if the failure is a violation of one. */
  static Optional<Violation> of(SQLException failure) {
    return failure instanceof PSQLException refusal
        ? Optional.ofNullable(refusal.getServerErrorMessage())
            .map(ServerErrorMessage::getConstraint)
            .map(Violation::inWords)
        : Optional.empty();
  }

  /** The rule with that name. */
  static Violation inWords(String constraint) {
    RuleKey option = OPTIONS.get(constraint);
    return new Violation(
        option != null
            ? "%s: must be %s".formatted(option.flag(), option.rule())
            : OTHERS.getOrDefault(constraint, "the database has a rule against it: " + constraint));
  }

  CommandException refusal() {
    return new CommandException(words);
  }
}
