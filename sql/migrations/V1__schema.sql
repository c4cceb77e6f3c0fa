-- The schema of Spinboard.
--
-- Readers use the views: top_players, top_teams, team_mvps, hot_streaks, spin_accounting,
-- campaign_standings and campaign_status, plus the tables rejected_spins, campaigns and prizes.
-- Their names, columns, column order and types are a contract and must not change.
-- All other tables are internal; only the pipeline writes them.


---------------------------------------------------------------------------------------------------
-- Roles
--
-- Roles belong to the whole cluster, so another database may have created them before or may be
-- creating them right now. They may log in but have no password until an administrator sets one.
---------------------------------------------------------------------------------------------------

DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['spinboard_writer', 'spinboard_reader', 'spinboard_operator'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I LOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- another session has just created it
      END;
    END IF;
  END LOOP;
END $$;

-- Operators may read everything that readers may.
GRANT spinboard_reader TO spinboard_operator;


---------------------------------------------------------------------------------------------------
-- Boards, as the pipeline writes them
--
-- A board is one row of arrays in the order of the ranks, so that publishing a board of any size is
-- one atomic upsert.
--
-- An older board must not replace a newer one. The pipeline therefore publishes with
--   INSERT … ON CONFLICT (period, period_start) DO UPDATE … WHERE <board>.version <= EXCLUDED.version
-- where the version is the number of spins in the board.
--
-- The row of an open period is rewritten every second. The low fillfactor leaves room for the new
-- row version on the same page, so that no index changes (HOT updates). Team names stay in the row
-- instead of a TOAST table. Autovacuum uses a fixed threshold, because a scale factor is meaningless
-- for a table with few rows.
---------------------------------------------------------------------------------------------------

CREATE TABLE player_boards (
  period       text        NOT NULL CHECK (period IN ('ALL_TIME', 'HOURLY', 'DAILY', 'WEEKLY')),
  period_start timestamptz NOT NULL CHECK (period <> 'ALL_TIME' OR period_start = to_timestamp(0)),
  version      bigint      NOT NULL CHECK (version >= 0),
  published_at timestamptz NOT NULL DEFAULT now(),
  player_ids   int[]       NOT NULL CHECK (array_position(player_ids, NULL) IS NULL),
  team_ids     int[]       NOT NULL,
  team_names   text[]      NOT NULL,
  total_scores bigint[]    NOT NULL CHECK (array_position(total_scores, NULL) IS NULL),
  spins        bigint[]    NOT NULL CHECK (array_position(spins, NULL) IS NULL),
  PRIMARY KEY (period, period_start),
  CONSTRAINT player_boards_one_entry_per_place CHECK (
    cardinality(team_ids) = cardinality(player_ids)
    AND cardinality(team_names) = cardinality(player_ids)
    AND cardinality(total_scores) = cardinality(player_ids)
    AND cardinality(spins) = cardinality(player_ids))
) WITH (fillfactor = 50, toast_tuple_target = 4080,
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

CREATE TABLE team_boards (
  period       text        NOT NULL CHECK (period IN ('ALL_TIME', 'HOURLY', 'DAILY', 'WEEKLY')),
  period_start timestamptz NOT NULL CHECK (period <> 'ALL_TIME' OR period_start = to_timestamp(0)),
  version      bigint      NOT NULL CHECK (version >= 0),
  published_at timestamptz NOT NULL DEFAULT now(),
  team_ids     int[]       NOT NULL CHECK (array_position(team_ids, NULL) IS NULL),
  team_names   text[]      NOT NULL,
  total_scores bigint[]    NOT NULL CHECK (array_position(total_scores, NULL) IS NULL),
  spins        bigint[]    NOT NULL CHECK (array_position(spins, NULL) IS NULL),
  PRIMARY KEY (period, period_start),
  CONSTRAINT team_boards_one_entry_per_place CHECK (
    cardinality(team_names) = cardinality(team_ids)
    AND cardinality(total_scores) = cardinality(team_ids)
    AND cardinality(spins) = cardinality(team_ids))
) WITH (fillfactor = 50, toast_tuple_target = 4080,
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

CREATE TABLE mvp_boards (
  period        text        NOT NULL CHECK (period IN ('ALL_TIME', 'HOURLY', 'DAILY', 'WEEKLY')),
  period_start  timestamptz NOT NULL CHECK (period <> 'ALL_TIME' OR period_start = to_timestamp(0)),
  version       bigint      NOT NULL CHECK (version >= 0),
  published_at  timestamptz NOT NULL DEFAULT now(),
  player_ids    int[]       NOT NULL CHECK (array_position(player_ids, NULL) IS NULL),
  team_ids      int[]       NOT NULL CHECK (array_position(team_ids, NULL) IS NULL),
  team_names    text[]      NOT NULL,
  player_totals bigint[]    NOT NULL CHECK (array_position(player_totals, NULL) IS NULL),
  -- A team without points has no MVP, so contrib_ratio never divides by zero.
  team_totals   bigint[]    NOT NULL
    CHECK (array_position(team_totals, NULL) IS NULL AND 0 < ALL (team_totals)),
  PRIMARY KEY (period, period_start),
  CONSTRAINT mvp_boards_one_entry_per_place CHECK (
    cardinality(team_ids) = cardinality(player_ids)
    AND cardinality(team_names) = cardinality(player_ids)
    AND cardinality(player_totals) = cardinality(player_ids)
    AND cardinality(team_totals) = cardinality(player_ids))
) WITH (fillfactor = 50, toast_tuple_target = 4080,
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

-- The hot streaks of the latest tick. The tick, as_of, is also the version.
CREATE TABLE hot_board (
  only_row     boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  as_of        timestamptz NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  player_ids   int[]       NOT NULL CHECK (array_position(player_ids, NULL) IS NULL),
  team_ids     int[]       NOT NULL,
  team_names   text[]      NOT NULL,
  short_sums   bigint[]    NOT NULL CHECK (array_position(short_sums, NULL) IS NULL),
  -- A listed player has spins in the short window and points in the long window, so the averages
  -- and hotness never divide by zero.
  short_spins  bigint[]    NOT NULL
    CHECK (array_position(short_spins, NULL) IS NULL AND 0 < ALL (short_spins)),
  long_sums    bigint[]    NOT NULL
    CHECK (array_position(long_sums, NULL) IS NULL AND 0 < ALL (long_sums)),
  long_spins   bigint[]    NOT NULL
    CHECK (array_position(long_spins, NULL) IS NULL AND 0 < ALL (long_spins)),
  CONSTRAINT hot_board_one_entry_per_place CHECK (
    cardinality(team_ids) = cardinality(player_ids)
    AND cardinality(team_names) = cardinality(player_ids)
    AND cardinality(short_sums) = cardinality(player_ids)
    AND cardinality(short_spins) = cardinality(player_ids)
    AND cardinality(long_sums) = cardinality(player_ids)
    AND cardinality(long_spins) = cardinality(player_ids))
) WITH (fillfactor = 10, toast_tuple_target = 4080,
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

ALTER TABLE player_boards ALTER team_names SET STORAGE MAIN;
ALTER TABLE team_boards ALTER team_names SET STORAGE MAIN;
ALTER TABLE mvp_boards ALTER team_names SET STORAGE MAIN;
ALTER TABLE hot_board ALTER team_names SET STORAGE MAIN;


---------------------------------------------------------------------------------------------------
-- Boards, as readers see them: one row per rank
---------------------------------------------------------------------------------------------------

CREATE VIEW top_players AS
  SELECT b.period, b.period_start, p.rank::int AS rank, p.player_id, p.team_id, p.team_name,
         p.total_score, p.spins, b.published_at
  FROM player_boards b
  CROSS JOIN LATERAL unnest(b.player_ids, b.team_ids, b.team_names, b.total_scores, b.spins)
    WITH ORDINALITY AS p (player_id, team_id, team_name, total_score, spins, rank);

COMMENT ON VIEW top_players IS
  'Players with the most points per period. Each publication replaces a whole board with ranks 1…n.';
COMMENT ON COLUMN top_players.period IS 'ALL_TIME, HOURLY, DAILY or WEEKLY (from Monday); UTC calendar periods';
COMMENT ON COLUMN top_players.period_start IS 'inclusive start of the period; 1970-01-01 00:00 UTC for ALL_TIME';
COMMENT ON COLUMN top_players.rank IS 'rank from 1, by total_score; ties are broken by the smaller player_id';
COMMENT ON COLUMN top_players.player_id IS 'the player';
COMMENT ON COLUMN top_players.team_id IS 'team of the player''s latest spin with a team; null if there is none';
COMMENT ON COLUMN top_players.team_name IS 'display name of the team; null if unknown';
COMMENT ON COLUMN top_players.total_score IS 'sum of wins in the period, minor currency units';
COMMENT ON COLUMN top_players.spins IS 'number of spins counted in the period';
COMMENT ON COLUMN top_players.published_at IS 'when the board was written';

CREATE VIEW top_teams AS
  SELECT b.period, b.period_start, t.rank::int AS rank, t.team_id, t.team_name,
         t.total_score, t.spins, b.published_at
  FROM team_boards b
  CROSS JOIN LATERAL unnest(b.team_ids, b.team_names, b.total_scores, b.spins)
    WITH ORDINALITY AS t (team_id, team_name, total_score, spins, rank);

COMMENT ON VIEW top_teams IS
  'Teams with the most points per period. Each publication replaces a whole board with ranks 1…n.';
COMMENT ON COLUMN top_teams.period IS 'ALL_TIME, HOURLY, DAILY or WEEKLY (from Monday); UTC calendar periods';
COMMENT ON COLUMN top_teams.period_start IS 'inclusive start of the period; 1970-01-01 00:00 UTC for ALL_TIME';
COMMENT ON COLUMN top_teams.rank IS 'rank from 1, by total_score; ties are broken by the smaller team_id';
COMMENT ON COLUMN top_teams.team_id IS 'the team';
COMMENT ON COLUMN top_teams.team_name IS 'display name on the team''s latest spin with a name; null if there is none';
COMMENT ON COLUMN top_teams.total_score IS 'sum of wins for the team in the period, minor currency units';
COMMENT ON COLUMN top_teams.spins IS 'number of spins counted for the team in the period';
COMMENT ON COLUMN top_teams.published_at IS 'when the board was written';

CREATE VIEW team_mvps AS
  SELECT b.period, b.period_start, m.rank::int AS rank, m.player_id, m.team_id, m.team_name,
         m.player_total, m.team_total,
         m.player_total::double precision / m.team_total AS contrib_ratio, b.published_at
  FROM mvp_boards b
  CROSS JOIN LATERAL unnest(b.player_ids, b.team_ids, b.team_names, b.player_totals, b.team_totals)
    WITH ORDINALITY AS m (player_id, team_id, team_name, player_total, team_total, rank);

COMMENT ON VIEW team_mvps IS
  'The most valuable player of each team per period, ranked by the player''s share of the team''s points.';
COMMENT ON COLUMN team_mvps.period IS 'ALL_TIME, HOURLY, DAILY or WEEKLY (from Monday); UTC calendar periods';
COMMENT ON COLUMN team_mvps.period_start IS 'inclusive start of the period; 1970-01-01 00:00 UTC for ALL_TIME';
COMMENT ON COLUMN team_mvps.rank IS
  'rank from 1, by contrib_ratio compared as an exact fraction; ties are broken by the smaller player_id, then team_id';
COMMENT ON COLUMN team_mvps.player_id IS
  'the player with the most points for the team; ties are broken by the smaller player_id';
COMMENT ON COLUMN team_mvps.team_id IS 'the team';
COMMENT ON COLUMN team_mvps.team_name IS 'display name of the team; null if unknown';
COMMENT ON COLUMN team_mvps.player_total IS 'sum of the player''s wins for this team, minor currency units';
COMMENT ON COLUMN team_mvps.team_total IS 'sum of the team''s wins, minor currency units; greater than 0';
COMMENT ON COLUMN team_mvps.contrib_ratio IS 'player_total / team_total, 0 to 1';
COMMENT ON COLUMN team_mvps.published_at IS 'when the board was written';

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

COMMENT ON VIEW hot_streaks IS
  'Players whose average win in the short window (10 s by default) most exceeds that in the long window (60 s by default).';
COMMENT ON COLUMN hot_streaks.as_of IS 'the tick, in event time: the exclusive end of both windows';
COMMENT ON COLUMN hot_streaks.rank IS
  'rank from 1, by hotness compared as an exact fraction; ties are broken by the smaller player_id';
COMMENT ON COLUMN hot_streaks.player_id IS 'the player';
COMMENT ON COLUMN hot_streaks.team_id IS 'team of the player''s latest spin with a team; null if there is none';
COMMENT ON COLUMN hot_streaks.team_name IS 'display name of the team; null if unknown';
COMMENT ON COLUMN hot_streaks.short_term_avg IS 'wins per spin in the short window, minor currency units';
COMMENT ON COLUMN hot_streaks.long_term_avg IS
  'wins per spin in the long window, minor currency units; greater than 0';
COMMENT ON COLUMN hot_streaks.hotness IS 'short_term_avg / long_term_avg; a value over 1 is above average';
COMMENT ON COLUMN hot_streaks.published_at IS 'when the board was written';


---------------------------------------------------------------------------------------------------
-- Accounting and rejected records
---------------------------------------------------------------------------------------------------

-- How the pipeline counted the consumed spins that were not rejected, as of its last report.
CREATE TABLE spin_totals (
  only_row     boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  counted      bigint      NOT NULL CHECK (counted >= 0),
  duplicates   bigint      NOT NULL CHECK (duplicates >= 0),
  too_late     bigint      NOT NULL CHECK (too_late >= 0),
  published_at timestamptz NOT NULL DEFAULT now()
) WITH (fillfactor = 10, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

CREATE TABLE rejected_spins (
  topic       text        NOT NULL,
  "partition" int         NOT NULL,
  "offset"    bigint      NOT NULL,
  reason      text        NOT NULL,
  detail      text        NOT NULL,
  payload     bytea,
  rejected_at timestamptz NOT NULL DEFAULT now(),
  -- A redelivered record has the same key, so it is stored once.
  PRIMARY KEY (topic, "partition", "offset")
);

CREATE INDEX rejected_spins_by_time ON rejected_spins (rejected_at);

COMMENT ON TABLE rejected_spins IS 'Records that are not valid spins, one row per record.';
COMMENT ON COLUMN rejected_spins.topic IS 'topic of the record';
COMMENT ON COLUMN rejected_spins."partition" IS 'partition of the record, from 0';
COMMENT ON COLUMN rejected_spins."offset" IS 'offset in the partition, from 0';
COMMENT ON COLUMN rejected_spins.reason IS
  'not-json, not-an-object, missing-field, wrong-type, out-of-range, bad-event-time, future-event-time or too-large';
COMMENT ON COLUMN rejected_spins.detail IS 'one line that names the field and the invalid value';
COMMENT ON COLUMN rejected_spins.payload IS 'value of the record or its first bytes; null if the record has no value';
COMMENT ON COLUMN rejected_spins.rejected_at IS 'when the row was written';

-- The count always has one row, so the outer join returns one row of zeros before the first report.
CREATE VIEW spin_accounting AS
  SELECT coalesce(t.counted, 0) + coalesce(t.duplicates, 0) + r.rejected AS consumed,
         coalesce(t.counted, 0) AS counted,
         coalesce(t.duplicates, 0) AS duplicate,
         r.rejected,
         coalesce(t.too_late, 0) AS too_late
  FROM (SELECT count(*) AS rejected FROM rejected_spins) r
  LEFT JOIN spin_totals t ON true;

COMMENT ON VIEW spin_accounting IS
  'One row that accounts for every consumed record: consumed = counted + duplicate + rejected.';
COMMENT ON COLUMN spin_accounting.consumed IS 'records read from the topic';
COMMENT ON COLUMN spin_accounting.counted IS 'spins in the ALL_TIME boards';
COMMENT ON COLUMN spin_accounting.duplicate IS 'spins whose spin id was already counted';
COMMENT ON COLUMN spin_accounting.rejected IS 'records that are not valid spins: the rows of rejected_spins';
COMMENT ON COLUMN spin_accounting.too_late IS
  'counted spins that arrived after their hour, day or week had closed';


---------------------------------------------------------------------------------------------------
-- Notifications of boards
--
-- When a publication commits, channel 'spinboard' is notified with the view and the key that changed:
--   {"board" : "top_players", "period" : "HOURLY", "period_start" : "2026-11-22T05:00:00+00:00"}
--   {"board" : "hot_streaks", "as_of" : "2026-11-22T05:00:07+00:00"}
-- A publication that is refused because it is older changes no row and sends no notification.
---------------------------------------------------------------------------------------------------

CREATE FUNCTION notify_period_board() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog SET timezone = 'UTC' AS $$
BEGIN
  PERFORM pg_notify('spinboard', json_build_object(
    'board', TG_ARGV[0], 'period', NEW.period, 'period_start', NEW.period_start)::text);
  RETURN NULL;
END $$;

CREATE FUNCTION notify_hot_board() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog SET timezone = 'UTC' AS $$
BEGIN
  PERFORM pg_notify('spinboard', json_build_object('board', 'hot_streaks', 'as_of', NEW.as_of)::text);
  RETURN NULL;
END $$;

CREATE TRIGGER publication_notifies AFTER INSERT OR UPDATE ON player_boards
  FOR EACH ROW EXECUTE FUNCTION notify_period_board('top_players');
CREATE TRIGGER publication_notifies AFTER INSERT OR UPDATE ON team_boards
  FOR EACH ROW EXECUTE FUNCTION notify_period_board('top_teams');
CREATE TRIGGER publication_notifies AFTER INSERT OR UPDATE ON mvp_boards
  FOR EACH ROW EXECUTE FUNCTION notify_period_board('team_mvps');
CREATE TRIGGER publication_notifies AFTER INSERT OR UPDATE ON hot_board
  FOR EACH ROW EXECUTE FUNCTION notify_hot_board();


---------------------------------------------------------------------------------------------------
-- Campaigns and prizes
--
-- Operators write these rows. The pipeline polls them about once a second and publishes their
-- standings. Names of constraints are shown to operators, so they say which rule was violated.
---------------------------------------------------------------------------------------------------

CREATE SEQUENCE campaign_revisions;

CREATE TABLE campaigns (
  campaign_id int         PRIMARY KEY,
  name        text        NOT NULL,
  starts_at   timestamptz NOT NULL,
  ends_at     timestamptz NOT NULL,
  game_ids    int[],
  subject     text        NOT NULL DEFAULT 'player',
  scoring     text        NOT NULL DEFAULT 'win',
  min_stake   int         NOT NULL DEFAULT 0,
  min_spins   int         NOT NULL DEFAULT 0,
  board_size  int         NOT NULL DEFAULT 10,
  recent      interval,
  prize_ties  text        NOT NULL DEFAULT 'first-come',
  revision    bigint      NOT NULL,
  CONSTRAINT campaign_id_is_not_negative CHECK (campaign_id >= 0),
  CONSTRAINT name_has_1_to_100_characters CHECK (name ~ '\S' AND char_length(name) <= 100),
  CONSTRAINT starts_at_is_a_time CHECK (starts_at BETWEEN to_timestamp(0) AND '9999-12-31Z'),
  CONSTRAINT ends_at_is_a_time CHECK (ends_at BETWEEN to_timestamp(0) AND '9999-12-31Z'),
  CONSTRAINT ends_after_it_starts CHECK (ends_at > starts_at),
  CONSTRAINT game_ids_are_null_or_one_or_more_games CHECK (
    array_ndims(game_ids) = 1 AND array_position(game_ids, NULL) IS NULL AND 0 <= ALL (game_ids)
    AND (game_ids IS NULL OR cardinality(game_ids) > 0)),
  CONSTRAINT subject_is_player_or_team CHECK (subject IN ('player', 'team')),
  CONSTRAINT scoring_is_known CHECK (
    scoring IN ('win', 'net', 'turnover', 'spins', 'multiplier-max', 'multiplier-sum')),
  CONSTRAINT min_stake_is_not_negative CHECK (min_stake >= 0),
  CONSTRAINT min_spins_is_not_negative CHECK (min_spins >= 0),
  CONSTRAINT board_size_is_1_to_1000 CHECK (board_size BETWEEN 1 AND 1000),
  -- Years and months are excluded because they have no fixed length.
  CONSTRAINT recent_is_over_0_and_at_most_31_days CHECK (
    recent > interval '0' AND recent <= interval '31 days'
    AND extract(year FROM recent) = 0 AND extract(month FROM recent) = 0),
  CONSTRAINT prize_ties_is_known CHECK (prize_ties IN ('first-come', 'share', 'same'))
);

COMMENT ON TABLE campaigns IS 'Promotions with their own leaderboards. A change takes effect within 10 s.';
COMMENT ON COLUMN campaigns.campaign_id IS 'id of the campaign, 0 or more';
COMMENT ON COLUMN campaigns.name IS 'display name, 1 to 100 characters';
COMMENT ON COLUMN campaigns.starts_at IS 'inclusive start, in event time';
COMMENT ON COLUMN campaigns.ends_at IS 'exclusive end, in event time';
COMMENT ON COLUMN campaigns.game_ids IS 'games whose spins count; null for all games';
COMMENT ON COLUMN campaigns.subject IS 'what is ranked: player or team';
COMMENT ON COLUMN campaigns.scoring IS
  'win, net, turnover, spins, multiplier-max or multiplier-sum; multipliers are in millionths';
COMMENT ON COLUMN campaigns.min_stake IS 'minimum stake of a counting spin, minor currency units';
COMMENT ON COLUMN campaigns.min_spins IS 'minimum number of counting spins to be ranked';
COMMENT ON COLUMN campaigns.board_size IS 'maximum number of ranks on the board';
COMMENT ON COLUMN campaigns.recent IS
  'length of a second board over the latest event time; null if there is no such board';
COMMENT ON COLUMN campaigns.prize_ties IS
  'prizes for equal scores. first-come: by rank; share: divided evenly; same: each gets the highest of their prizes';
COMMENT ON COLUMN campaigns.revision IS 'identifies the rules by which spins are counted; set by the database';

CREATE TABLE prizes (
  campaign_id int    NOT NULL REFERENCES campaigns ON DELETE CASCADE,
  from_rank   int    NOT NULL,
  to_rank     int    NOT NULL,
  amount      bigint NOT NULL,
  PRIMARY KEY (campaign_id, from_rank),
  CONSTRAINT prize_ranks_are_a_range CHECK (from_rank BETWEEN 1 AND to_rank AND to_rank <= 1000),
  CONSTRAINT prize_amount_is_not_negative CHECK (amount BETWEEN 0 AND 1000000000000),
  CONSTRAINT prize_ranks_do_not_overlap EXCLUDE USING gist (
    int8range(campaign_id * 2147483648 + from_rank, campaign_id * 2147483648 + to_rank, '[]') WITH &&)
);

COMMENT ON TABLE prizes IS 'Prizes for ranks of a campaign''s board.';
COMMENT ON COLUMN prizes.campaign_id IS 'the campaign';
COMMENT ON COLUMN prizes.from_rank IS 'first rank with this prize';
COMMENT ON COLUMN prizes.to_rank IS 'last rank with this prize';
COMMENT ON COLUMN prizes.amount IS 'prize for each of these ranks, minor currency units';

-- One row of arrays per board, like the tables of boards above.
--
-- The version of the whole campaign's board is its number of spins; that of a recent board is its
-- tick. A batch publishes a provisional board of a campaign that has not ended: the sign bit of its
-- version is set, so that any board of a streaming job replaces it.
--
-- The revision is that of the rules by which the board was counted. The pipeline does not publish a
-- board whose revision differs from the campaign's.
CREATE TABLE campaign_boards (
  campaign_id  int         NOT NULL,
  scope        text        NOT NULL CHECK (scope IN ('campaign', 'recent')),
  revision     bigint      NOT NULL,
  complete     boolean     NOT NULL,
  version      bigint      NOT NULL,
  participants bigint      NOT NULL CHECK (participants >= 0),
  qualified    bigint      NOT NULL CHECK (qualified BETWEEN 0 AND participants),
  closed       boolean     NOT NULL,
  sealed_at    timestamptz,
  published_at timestamptz NOT NULL DEFAULT now(),
  subject_ids  int[]       NOT NULL CHECK (array_position(subject_ids, NULL) IS NULL),
  names        text[]      NOT NULL,
  scores       bigint[]    NOT NULL CHECK (array_position(scores, NULL) IS NULL),
  spins        bigint[]    NOT NULL CHECK (array_position(spins, NULL) IS NULL),
  reached_at   timestamptz[] NOT NULL CHECK (array_position(reached_at, NULL) IS NULL),
  PRIMARY KEY (campaign_id, scope),
  CONSTRAINT campaign_boards_sealed_once_closed CHECK (sealed_at IS NULL OR (closed AND complete)),
  CONSTRAINT campaign_boards_one_entry_per_place CHECK (
    cardinality(names) = cardinality(subject_ids)
    AND cardinality(scores) = cardinality(subject_ids)
    AND cardinality(spins) = cardinality(subject_ids)
    AND cardinality(reached_at) = cardinality(subject_ids))
) WITH (fillfactor = 50, toast_tuple_target = 4080,
        autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

ALTER TABLE campaign_boards ALTER names SET STORAGE MAIN;

-- Why the pipeline ignores a campaign.
CREATE TABLE campaign_problems (
  campaign_id int         PRIMARY KEY,
  problem     text        NOT NULL,
  found_at    timestamptz NOT NULL DEFAULT now()
);

-- A single row that the pipeline polls: the campaigns are read again only if the number has changed.
CREATE TABLE campaign_changes (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  change   bigint  NOT NULL
) WITH (fillfactor = 10);
INSERT INTO campaign_changes (change) VALUES (nextval('campaign_revisions'));


---------------------------------------------------------------------------------------------------
-- Rules of campaigns that span rows
---------------------------------------------------------------------------------------------------

-- SECURITY DEFINER, because operators may not read campaign_boards.
CREATE FUNCTION is_sealed(campaign int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
  SELECT EXISTS (
    SELECT FROM campaign_boards WHERE campaign_id = campaign AND sealed_at IS NOT NULL)
$$;

-- Once standings are final, the campaign, its prizes and its boards do not change.
CREATE FUNCTION refuse_change_of_final_campaign() RETURNS trigger LANGUAGE plpgsql
  SET search_path FROM CURRENT AS $$
DECLARE campaign int := CASE WHEN TG_OP = 'INSERT' THEN NEW.campaign_id ELSE OLD.campaign_id END;
BEGIN
  IF is_sealed(campaign) THEN
    RAISE EXCEPTION 'campaign % is final', campaign
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_is_final', TABLE = TG_TABLE_NAME;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;

CREATE TRIGGER a_final_campaign_stays BEFORE UPDATE OR DELETE ON campaigns
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_final_campaign();
CREATE TRIGGER a_final_campaign_stays BEFORE INSERT OR UPDATE OR DELETE ON prizes
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_final_campaign();
CREATE TRIGGER a_final_campaign_stays BEFORE INSERT OR UPDATE OR DELETE ON campaign_boards
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_final_campaign();

-- Sorted without repetitions: the order of games does not change the rules of a campaign.
CREATE FUNCTION games_in_order(game_ids int[]) RETURNS int[] LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog AS $$
  SELECT array_agg(DISTINCT game ORDER BY game) FROM unnest(game_ids) AS game
$$;

-- A campaign gets a new revision when the rules change by which spins are counted. Changes that only
-- affect how the board is shown keep the revision.
CREATE FUNCTION revise_campaign() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.campaign_id <> OLD.campaign_id THEN
    RAISE EXCEPTION 'campaign_id % cannot be changed to %', OLD.campaign_id, NEW.campaign_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_id_stays', TABLE = 'campaigns';
  END IF;
  IF TG_OP = 'UPDATE'
      AND (NEW.starts_at, NEW.ends_at, games_in_order(NEW.game_ids),
           NEW.subject, NEW.scoring, NEW.min_stake)
        IS NOT DISTINCT FROM
          (OLD.starts_at, OLD.ends_at, games_in_order(OLD.game_ids),
           OLD.subject, OLD.scoring, OLD.min_stake) THEN
    NEW.revision := OLD.revision;
  ELSE
    NEW.revision := nextval('campaign_revisions');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER revised BEFORE INSERT OR UPDATE ON campaigns
  FOR EACH ROW EXECUTE FUNCTION revise_campaign();

-- Deletes what the pipeline published about a deleted campaign.
CREATE FUNCTION forget_boards_of_campaign() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM campaign_boards WHERE campaign_id = OLD.campaign_id;
  DELETE FROM campaign_problems WHERE campaign_id = OLD.campaign_id;
  RETURN NULL;
END $$;

CREATE TRIGGER forgotten AFTER DELETE ON campaigns
  FOR EACH ROW EXECUTE FUNCTION forget_boards_of_campaign();


---------------------------------------------------------------------------------------------------
-- Notifications of campaigns, on channel 'spinboard' as well
---------------------------------------------------------------------------------------------------

-- An operator changed campaigns or prizes: {"board" : "campaigns"}
CREATE FUNCTION tell_of_campaigns() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE campaign_changes SET change = nextval('campaign_revisions');
  PERFORM pg_notify('spinboard', '{"board" : "campaigns"}');
  RETURN NULL;
END $$;

CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON campaigns
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_campaigns();
CREATE TRIGGER told AFTER INSERT OR UPDATE OR DELETE ON prizes
  FOR EACH STATEMENT EXECUTE FUNCTION tell_of_campaigns();

-- A board was published:
--   {"board" : "campaign_standings", "campaign_id" : 7, "scope" : "campaign", "final" : false}
CREATE FUNCTION notify_campaign_board() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog AS $$
BEGIN
  PERFORM pg_notify('spinboard', json_build_object(
    'board', 'campaign_standings', 'campaign_id', NEW.campaign_id, 'scope', NEW.scope,
    'final', NEW.sealed_at IS NOT NULL)::text);
  RETURN NULL;
END $$;

CREATE TRIGGER publication_notifies AFTER INSERT OR UPDATE ON campaign_boards
  FOR EACH ROW EXECUTE FUNCTION notify_campaign_board();


---------------------------------------------------------------------------------------------------
-- Campaigns, as readers see them
---------------------------------------------------------------------------------------------------

-- A recent board of a campaign whose operator has removed "recent" is not shown, even if it was
-- published before or is still being published. The sign bit of a version is masked, see
-- campaign_boards.
CREATE VIEW campaign_standings AS
  WITH entries AS (
    SELECT b.campaign_id, b.scope, p.rank::int AS rank, p.subject_id, p.name, p.score, p.spins,
           p.reached_at, b.published_at, c.prize_ties,
           CASE WHEN b.scope = 'recent'
             THEN 'epoch'::timestamptz
               + (b.version & 9223372036854775807) * interval '1 microsecond' END AS as_of
    FROM campaign_boards b
    JOIN campaigns c ON c.campaign_id = b.campaign_id
      AND (b.scope = 'campaign' OR c.recent IS NOT NULL)
    CROSS JOIN LATERAL unnest(b.subject_ids, b.names, b.scores, b.spins, b.reached_at)
      WITH ORDINALITY AS p (subject_id, name, score, spins, reached_at, rank)
  ), with_prizes AS (
    SELECT entries.*, CASE WHEN scope = 'campaign' THEN amount END AS amount,
           row_number() OVER tied AS order_among_tied, count(*) OVER (tied RANGE
             BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS tied
    FROM entries
    LEFT JOIN prizes ON prizes.campaign_id = entries.campaign_id
      AND rank BETWEEN from_rank AND to_rank
    WINDOW tied AS (PARTITION BY entries.campaign_id, scope, score ORDER BY rank)
  ), with_ties AS (
    SELECT with_prizes.*, (sum(amount) OVER tied)::bigint AS total, max(amount) OVER tied AS best
    FROM with_prizes
    WINDOW tied AS (PARTITION BY campaign_id, scope, score)
  )
  SELECT campaign_id, scope, rank, subject_id, name, score, spins, reached_at, published_at,
         CASE prize_ties
           WHEN 'first-come' THEN amount
           -- The remainder goes to the first ranks, one unit each.
           WHEN 'share' THEN total / tied + CASE WHEN order_among_tied <= total % tied THEN 1 ELSE 0 END
           WHEN 'same' THEN best
         END AS prize,
         as_of
  FROM with_ties;

COMMENT ON VIEW campaign_standings IS
  'Standings of campaigns. Each publication replaces a whole board with ranks 1…n.';
COMMENT ON COLUMN campaign_standings.campaign_id IS 'the campaign';
COMMENT ON COLUMN campaign_standings.scope IS
  'campaign: the whole campaign; recent: the latest event time of the campaign';
COMMENT ON COLUMN campaign_standings.rank IS
  'rank from 1, by score; ties are broken by the earlier reached_at, then the smaller subject_id';
COMMENT ON COLUMN campaign_standings.subject_id IS 'the player or team';
COMMENT ON COLUMN campaign_standings.name IS
  'display name on the team''s latest counting spin with a name; null if there is none, and for players';
COMMENT ON COLUMN campaign_standings.score IS 'score by the campaign''s scoring; money in minor currency units';
COMMENT ON COLUMN campaign_standings.spins IS 'number of counting spins';
COMMENT ON COLUMN campaign_standings.reached_at IS
  'event time of the last spin that changed a sum, or of the earliest spin that reached the maximum';
COMMENT ON COLUMN campaign_standings.published_at IS 'when the board was written';
COMMENT ON COLUMN campaign_standings.prize IS
  'current prize for the rank, minor currency units; null if there is none';
COMMENT ON COLUMN campaign_standings.as_of IS
  'exclusive end of the event time that a recent board covers; null for the whole campaign''s board';

CREATE VIEW campaign_status AS
  SELECT c.campaign_id, c.name, c.starts_at, c.ends_at,
         CASE
           WHEN b.sealed_at IS NOT NULL THEN 'final'
           WHEN p.problem IS NOT NULL THEN 'invalid'
           WHEN NOT b.complete THEN 'incomplete'
           WHEN b.campaign_id IS NOT NULL THEN 'provisional'
           ELSE 'waiting'
         END AS status,
         coalesce(b.version & 9223372036854775807, 0) AS spins,
         coalesce(b.participants, 0) AS participants,
         coalesce(b.qualified, 0) AS qualified, b.sealed_at, b.published_at, p.problem
  FROM campaigns c
  LEFT JOIN campaign_boards b ON b.campaign_id = c.campaign_id AND b.scope = 'campaign'
    AND b.revision = c.revision
  LEFT JOIN campaign_problems p ON p.campaign_id = c.campaign_id;

COMMENT ON VIEW campaign_status IS 'The status of each campaign.';
COMMENT ON COLUMN campaign_status.campaign_id IS 'the campaign';
COMMENT ON COLUMN campaign_status.name IS 'display name';
COMMENT ON COLUMN campaign_status.starts_at IS 'inclusive start, in event time';
COMMENT ON COLUMN campaign_status.ends_at IS 'exclusive end, in event time';
COMMENT ON COLUMN campaign_status.status IS
  'waiting: no board published yet; provisional: may still change; final: never changes again; incomplete: spins are missing and must be counted from a recording; invalid: not counted, see problem';
COMMENT ON COLUMN campaign_status.spins IS 'number of counting spins';
COMMENT ON COLUMN campaign_status.participants IS 'number of players or teams with a counting spin';
COMMENT ON COLUMN campaign_status.qualified IS 'number of participants with enough counting spins to be ranked';
COMMENT ON COLUMN campaign_status.sealed_at IS 'when the standings became final; null if they are not final';
COMMENT ON COLUMN campaign_status.published_at IS 'when the board was written; null if it does not exist';
COMMENT ON COLUMN campaign_status.problem IS 'why the campaign is not counted; null if it is valid';


---------------------------------------------------------------------------------------------------
-- Privileges
---------------------------------------------------------------------------------------------------

-- Operators set up campaigns and prizes.
GRANT SELECT, INSERT, UPDATE, DELETE ON campaigns, prizes TO spinboard_operator;

-- The pipeline publishes boards and never deletes one.
GRANT SELECT, INSERT, UPDATE ON player_boards, team_boards, mvp_boards, hot_board, spin_totals
  TO spinboard_writer;
GRANT SELECT, INSERT ON rejected_spins TO spinboard_writer;
GRANT SELECT ON campaigns, campaign_changes TO spinboard_writer;
GRANT SELECT, INSERT, UPDATE ON campaign_boards TO spinboard_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign_problems TO spinboard_writer;

-- Readers see everything that is published and nothing internal.
GRANT SELECT ON top_players, top_teams, team_mvps, hot_streaks, spin_accounting, rejected_spins
  TO spinboard_reader;
GRANT SELECT ON campaigns, prizes, campaign_standings, campaign_status TO spinboard_reader;
