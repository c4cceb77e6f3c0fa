package io.spinboard.campaigns.cli.store;

import io.spinboard.campaigns.cli.rules.RuleKey;
import io.spinboard.cli.CommandException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * A constraint of the database that a statement violates.
 *
 * @param message for the user, naming the option
 */
record ConstraintViolation(String message) {
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

  private static final Map<String, String> OTHER_MESSAGES =
      Map.of(
          "campaigns_pkey", "--id: already in use; omit it to get the next free id",
          "ends_after_it_starts", "--ends: must be later than --starts",
          "prizes_pkey", "--prize: a rank has two prizes; give it only one, such as 1=500",
          "prize_ranks_do_not_overlap",
              "--prize: a rank has two prizes; give it only one, such as 1=500",
          "prizes_campaign_id_fkey", "the campaign was removed in the meantime",
          "campaign_is_final", "the campaign is final; its rules and prizes cannot be changed");

  /** Returns the violated constraint, if a failure names one. */
  static Optional<ConstraintViolation> of(SQLException failure) {
    return failure instanceof PSQLException rejected
        ? Optional.ofNullable(rejected.getServerErrorMessage())
            .map(ServerErrorMessage::getConstraint)
            .map(ConstraintViolation::ofConstraint)
        : Optional.empty();
  }

  /** Describes a violation of the named constraint. */
  static ConstraintViolation ofConstraint(String constraint) {
    RuleKey option = OPTIONS.get(constraint);
    return new ConstraintViolation(
        option != null
            ? "%s: must be %s".formatted(option.option(), option.rule())
            : OTHER_MESSAGES.getOrDefault(
                constraint, "rejected by the database constraint " + constraint));
  }

  CommandException toCommandException() {
    return new CommandException(message);
  }
}
