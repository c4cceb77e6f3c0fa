-- A board is one row of arrays, best first: publishing it is one atomic upsert, whatever its size.
-- Readers see the views of V2, one row per place; these tables are the writer's.
--
-- A publication that is not newer must not win, so the writer's statement is
--   INSERT … ON CONFLICT (period, period_start) DO UPDATE … WHERE <board>.version <= EXCLUDED.version
-- with the number of spins in the board as its version.
--
-- The row of an open period is rewritten every second. Pages are half empty so that the new version
-- fits beside the old one and no index changes, long names stay in the row, and dead rows are
-- vacuumed by number, as a share of a tiny table means nothing.

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
  -- A team without points has no MVP, so the ratio always exists.
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

-- The one board of the latest tick; its tick, as_of, is its version.
CREATE TABLE hot_board (
  only_row     boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
  as_of        timestamptz NOT NULL,
  published_at timestamptz NOT NULL DEFAULT now(),
  player_ids   int[]       NOT NULL CHECK (array_position(player_ids, NULL) IS NULL),
  team_ids     int[]       NOT NULL,
  team_names   text[]      NOT NULL,
  short_sums   bigint[]    NOT NULL CHECK (array_position(short_sums, NULL) IS NULL),
  -- Whoever is listed has spun in the short window and has points in the long one, so both ratios exist.
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

-- What became of the consumed spins that were not rejected, as the pipeline last reported it.
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
  -- A record delivered again is the same row.
  PRIMARY KEY (topic, "partition", "offset")
);

CREATE INDEX rejected_spins_by_time ON rejected_spins (rejected_at);
