-- The contract with everyone who reads: these names, columns, their order and types stay.

CREATE VIEW top_players AS
  SELECT b.period, b.period_start, p.rank::int AS rank, p.player_id, p.team_id, p.team_name,
         p.total_score, p.spins, b.published_at
  FROM player_boards b
  CROSS JOIN LATERAL unnest(b.player_ids, b.team_ids, b.team_names, b.total_scores, b.spins)
    WITH ORDINALITY AS p (player_id, team_id, team_name, total_score, spins, rank);

CREATE VIEW top_teams AS
  SELECT b.period, b.period_start, t.rank::int AS rank, t.team_id, t.team_name,
         t.total_score, t.spins, b.published_at
  FROM team_boards b
  CROSS JOIN LATERAL unnest(b.team_ids, b.team_names, b.total_scores, b.spins)
    WITH ORDINALITY AS t (team_id, team_name, total_score, spins, rank);

CREATE VIEW team_mvps AS
  SELECT b.period, b.period_start, m.rank::int AS rank, m.player_id, m.team_id, m.team_name,
         m.player_total, m.team_total,
         m.player_total::double precision / m.team_total AS contrib_ratio, b.published_at
  FROM mvp_boards b
  CROSS JOIN LATERAL unnest(b.player_ids, b.team_ids, b.team_names, b.player_totals, b.team_totals)
    WITH ORDINALITY AS m (player_id, team_id, team_name, player_total, team_total, rank);

CREATE VIEW hot_streaks AS
  SELECT b.as_of, h.rank::int AS rank, h.player_id, h.team_id, h.team_name,
         a.short_term AS short_term_avg, a.long_term AS long_term_avg,
         a.short_term / a.long_term AS hotness, b.published_at
  FROM hot_board b
  CROSS JOIN LATERAL unnest(
      b.player_ids, b.team_ids, b.team_names, b.short_sums, b.short_spins, b.long_sums, b.long_spins)
    WITH ORDINALITY AS h (
      player_id, team_id, team_name, short_sum, short_spins, long_sum, long_spins, rank)
  CROSS JOIN LATERAL (
    SELECT h.short_sum::double precision / h.short_spins, h.long_sum::double precision / h.long_spins
  ) AS a (short_term, long_term);

-- One row always, zeros before the first report: an outer join from the count, which always exists.
CREATE VIEW spin_accounting AS
  SELECT coalesce(t.counted, 0) + coalesce(t.duplicates, 0) + r.rejected AS consumed,
         coalesce(t.counted, 0) AS counted,
         coalesce(t.duplicates, 0) AS duplicate,
         r.rejected,
         coalesce(t.too_late, 0) AS too_late
  FROM (SELECT count(*) AS rejected FROM rejected_spins) r
  LEFT JOIN spin_totals t ON true;

COMMENT ON VIEW top_players IS
  'Players with the most points per period. One publication is one whole board: ranks 1…n.';
COMMENT ON COLUMN top_players.period IS 'ALL_TIME, HOURLY, DAILY or WEEKLY (from Monday); UTC calendar periods';
COMMENT ON COLUMN top_players.period_start IS 'start of the period, included; 1970-01-01 00:00 UTC for ALL_TIME';
COMMENT ON COLUMN top_players.rank IS 'place, from 1; by total_score, ties by the smaller player_id';
COMMENT ON COLUMN top_players.player_id IS 'the player';
COMMENT ON COLUMN top_players.team_id IS 'team of the player''s latest spin that names one; null if none did';
COMMENT ON COLUMN top_players.team_name IS 'that team''s display name; null if unknown';
COMMENT ON COLUMN top_players.total_score IS 'sum of wins in the period, minor currency units';
COMMENT ON COLUMN top_players.spins IS 'number of spins counted in the period';
COMMENT ON COLUMN top_players.published_at IS 'when this board was written';

COMMENT ON VIEW top_teams IS
  'Teams with the most points per period. One publication is one whole board: ranks 1…n.';
COMMENT ON COLUMN top_teams.period IS 'ALL_TIME, HOURLY, DAILY or WEEKLY (from Monday); UTC calendar periods';
COMMENT ON COLUMN top_teams.period_start IS 'start of the period, included; 1970-01-01 00:00 UTC for ALL_TIME';
COMMENT ON COLUMN top_teams.rank IS 'place, from 1; by total_score, ties by the smaller team_id';
COMMENT ON COLUMN top_teams.team_id IS 'the team';
COMMENT ON COLUMN top_teams.team_name IS 'display name on the team''s latest spin that carries one; null if none did';
COMMENT ON COLUMN top_teams.total_score IS 'sum of wins for the team in the period, minor currency units';
COMMENT ON COLUMN top_teams.spins IS 'number of spins counted for the team in the period';
COMMENT ON COLUMN top_teams.published_at IS 'when this board was written';

COMMENT ON VIEW team_mvps IS
  'Each team''s most valuable player per period, those with the greatest share first.';
COMMENT ON COLUMN team_mvps.period IS 'ALL_TIME, HOURLY, DAILY or WEEKLY (from Monday); UTC calendar periods';
COMMENT ON COLUMN team_mvps.period_start IS 'start of the period, included; 1970-01-01 00:00 UTC for ALL_TIME';
COMMENT ON COLUMN team_mvps.rank IS
  'place, from 1; by contrib_ratio compared as an exact fraction, ties by the smaller player_id, then team_id';
COMMENT ON COLUMN team_mvps.player_id IS 'the player with the most points for the team; ties: the smaller id';
COMMENT ON COLUMN team_mvps.team_id IS 'the team';
COMMENT ON COLUMN team_mvps.team_name IS 'the team''s display name; null if unknown';
COMMENT ON COLUMN team_mvps.player_total IS 'sum of the player''s wins for this team, minor currency units';
COMMENT ON COLUMN team_mvps.team_total IS 'sum of the team''s wins, minor currency units; over 0';
COMMENT ON COLUMN team_mvps.contrib_ratio IS 'player_total / team_total, 0 to 1';
COMMENT ON COLUMN team_mvps.published_at IS 'when this board was written';

COMMENT ON VIEW hot_streaks IS
  'Players whose wins per spin of late (10 s unless configured) most exceed those of the longer run (60 s).';
COMMENT ON COLUMN hot_streaks.as_of IS 'the tick of event time at which both windows end, excluded';
COMMENT ON COLUMN hot_streaks.rank IS
  'place, from 1; by hotness compared as an exact fraction, ties by the smaller player_id';
COMMENT ON COLUMN hot_streaks.player_id IS 'the player';
COMMENT ON COLUMN hot_streaks.team_id IS 'team of the player''s latest spin that names one; null if none did';
COMMENT ON COLUMN hot_streaks.team_name IS 'that team''s display name; null if unknown';
COMMENT ON COLUMN hot_streaks.short_term_avg IS 'wins per spin in the short window, minor currency units';
COMMENT ON COLUMN hot_streaks.long_term_avg IS 'wins per spin in the long window, minor currency units; over 0';
COMMENT ON COLUMN hot_streaks.hotness IS 'short_term_avg / long_term_avg; over 1 is hotter than usual';
COMMENT ON COLUMN hot_streaks.published_at IS 'when this board was written';

COMMENT ON VIEW spin_accounting IS
  'What became of every consumed record; always one row, and consumed = counted + duplicate + rejected.';
COMMENT ON COLUMN spin_accounting.consumed IS 'records read from the topic';
COMMENT ON COLUMN spin_accounting.counted IS 'spins that are in the ALL_TIME boards';
COMMENT ON COLUMN spin_accounting.duplicate IS 'spins seen before, by their spinId';
COMMENT ON COLUMN spin_accounting.rejected IS 'records that are not spins: the rows of rejected_spins';
COMMENT ON COLUMN spin_accounting.too_late IS
  'counted spins that came after their hour, day or week was closed for good';

COMMENT ON TABLE rejected_spins IS 'Records that are not spins, one row each, with the reason.';
COMMENT ON COLUMN rejected_spins.topic IS 'where the record was read';
COMMENT ON COLUMN rejected_spins."partition" IS 'its partition, from 0';
COMMENT ON COLUMN rejected_spins."offset" IS 'its offset in the partition, from 0';
COMMENT ON COLUMN rejected_spins.reason IS
  'not-json, not-an-object, missing-field, wrong-type, out-of-range, bad-event-time, future-event-time or too-large';
COMMENT ON COLUMN rejected_spins.detail IS 'one line for people: which field, and what was found';
COMMENT ON COLUMN rejected_spins.payload IS 'the record''s value or its beginning; null if it had none';
COMMENT ON COLUMN rejected_spins.rejected_at IS 'when the row was written';
