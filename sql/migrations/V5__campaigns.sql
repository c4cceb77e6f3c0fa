-- Campaigns are rows that an operator writes; the pipeline looks at them about once a second and
-- publishes their standings, one row of arrays a board as in V1.

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
  -- A month has no fixed length.
  CONSTRAINT recent_is_over_0_and_at_most_31_days CHECK (
    recent > interval '0' AND recent <= interval '31 days'
    AND extract(year FROM recent) = 0 AND extract(month FROM recent) = 0),
  CONSTRAINT prize_ties_is_known CHECK (prize_ties IN ('first-come', 'share', 'same'))
);

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

-- As in V1. The version of a whole campaign's board is its number of spins, that of a recent one
-- its tick. Boards of other rules than the campaign's own, by their revision, are not let in.
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

-- What the pipeline found wrong with a campaign that it therefore leaves alone.
CREATE TABLE campaign_problems (
  campaign_id int         PRIMARY KEY,
  problem     text        NOT NULL,
  found_at    timestamptz NOT NULL DEFAULT now()
);

-- Whether there is anything new is one row to look at.
CREATE TABLE campaign_changes (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  change   bigint  NOT NULL
) WITH (fillfactor = 10);
INSERT INTO campaign_changes (change) VALUES (nextval('campaign_revisions'));

CREATE FUNCTION is_sealed(campaign int) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
  SELECT EXISTS (
    SELECT FROM campaign_boards WHERE campaign_id = campaign AND sealed_at IS NOT NULL)
$$;

CREATE FUNCTION refuse_change_of_final_campaign() RETURNS trigger LANGUAGE plpgsql
  SET search_path FROM CURRENT AS $$
DECLARE concerned int := CASE WHEN TG_OP = 'INSERT' THEN NEW.campaign_id ELSE OLD.campaign_id END;
BEGIN
  IF is_sealed(concerned) THEN
    RAISE EXCEPTION 'campaign % is final', concerned
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

-- The revision names the rules that spins are counted by; what only shows otherwise keeps it.
CREATE FUNCTION revise_campaign() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.campaign_id <> OLD.campaign_id THEN
    RAISE EXCEPTION 'campaign % cannot become campaign %', OLD.campaign_id, NEW.campaign_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_id_stays', TABLE = 'campaigns';
  END IF;
  IF TG_OP = 'UPDATE'
      AND (NEW.starts_at, NEW.ends_at, NEW.game_ids, NEW.subject, NEW.scoring, NEW.min_stake)
        IS NOT DISTINCT FROM
          (OLD.starts_at, OLD.ends_at, OLD.game_ids, OLD.subject, OLD.scoring, OLD.min_stake) THEN
    NEW.revision := OLD.revision;
  ELSE
    NEW.revision := nextval('campaign_revisions');
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER revised BEFORE INSERT OR UPDATE ON campaigns
  FOR EACH ROW EXECUTE FUNCTION revise_campaign();

CREATE FUNCTION forget_boards_of_campaign() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  DELETE FROM campaign_boards WHERE campaign_id = OLD.campaign_id;
  DELETE FROM campaign_problems WHERE campaign_id = OLD.campaign_id;
  RETURN NULL;
END $$;

CREATE TRIGGER forgotten AFTER DELETE ON campaigns
  FOR EACH ROW EXECUTE FUNCTION forget_boards_of_campaign();

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

-- {"board" : "campaign_standings", "campaign_id" : 7, "scope" : "campaign", "final" : false}
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

CREATE VIEW campaign_standings AS
  WITH places AS (
    SELECT b.campaign_id, b.scope, p.rank::int AS rank, p.subject_id, p.name, p.score, p.spins,
           p.reached_at, b.published_at, c.prize_ties,
           CASE WHEN b.scope = 'recent'
             THEN 'epoch'::timestamptz + b.version * interval '1 microsecond' END AS as_of
    FROM campaign_boards b
    JOIN campaigns c USING (campaign_id)
    CROSS JOIN LATERAL unnest(b.subject_ids, b.names, b.scores, b.spins, b.reached_at)
      WITH ORDINALITY AS p (subject_id, name, score, spins, reached_at, rank)
  ), worth AS (
    SELECT places.*, CASE WHEN scope = 'campaign' THEN amount END AS amount,
           row_number() OVER tied AS place_among_tied, count(*) OVER (tied RANGE
             BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS tied
    FROM places
    LEFT JOIN prizes ON prizes.campaign_id = places.campaign_id
      AND rank BETWEEN from_rank AND to_rank
    WINDOW tied AS (PARTITION BY places.campaign_id, scope, score ORDER BY rank)
  ), pots AS (
    SELECT worth.*, (sum(amount) OVER tied)::bigint AS pot, max(amount) OVER tied AS best
    FROM worth
    WINDOW tied AS (PARTITION BY campaign_id, scope, score)
  )
  SELECT campaign_id, scope, rank, subject_id, name, score, spins, reached_at, published_at,
         CASE prize_ties
           WHEN 'first-come' THEN amount
           -- What does not divide evenly goes to those who were first.
           WHEN 'share' THEN pot / tied + CASE WHEN place_among_tied <= pot % tied THEN 1 ELSE 0 END
           WHEN 'same' THEN best
         END AS prize,
         as_of
  FROM pots;

CREATE VIEW campaign_status AS
  SELECT c.campaign_id, c.name, c.starts_at, c.ends_at,
         CASE
           WHEN b.sealed_at IS NOT NULL THEN 'final'
           WHEN p.problem IS NOT NULL THEN 'invalid'
           WHEN NOT b.complete THEN 'incomplete'
           WHEN b.campaign_id IS NOT NULL THEN 'provisional'
           ELSE 'waiting'
         END AS status,
         coalesce(b.version, 0) AS spins, coalesce(b.participants, 0) AS participants,
         coalesce(b.qualified, 0) AS qualified, b.sealed_at, b.published_at, p.problem
  FROM campaigns c
  LEFT JOIN campaign_boards b ON b.campaign_id = c.campaign_id AND b.scope = 'campaign'
    AND b.revision = c.revision
  LEFT JOIN campaign_problems p ON p.campaign_id = c.campaign_id;

COMMENT ON TABLE campaigns IS 'Promotions with leaderboards of their own; a change takes effect within 10 s.';
COMMENT ON COLUMN campaigns.campaign_id IS 'names the campaign, 0 or more';
COMMENT ON COLUMN campaigns.name IS 'for people, 1 to 100 characters';
COMMENT ON COLUMN campaigns.starts_at IS 'the first moment at which spins count';
COMMENT ON COLUMN campaigns.ends_at IS 'the first moment at which they no longer count';
COMMENT ON COLUMN campaigns.game_ids IS 'the games whose spins count; null: all';
COMMENT ON COLUMN campaigns.subject IS 'who competes: player or team';
COMMENT ON COLUMN campaigns.scoring IS
  'win, net, turnover, spins, multiplier-max or multiplier-sum; multipliers are in millionths';
COMMENT ON COLUMN campaigns.min_stake IS 'spins with a smaller stake do not count; minor currency units';
COMMENT ON COLUMN campaigns.min_spins IS 'whoever has fewer counting spins is not ranked';
COMMENT ON COLUMN campaigns.board_size IS 'places on the board';
COMMENT ON COLUMN campaigns.recent IS 'length of a second board over the latest event time; null: none';
COMMENT ON COLUMN campaigns.prize_ties IS
  'prizes of equal scores. first-come: by rank; share: divided evenly; same: each gets the best of them';
COMMENT ON COLUMN campaigns.revision IS 'set by the database: the rules by which spins are counted';

COMMENT ON TABLE prizes IS 'What places of a campaign''s board are worth.';
COMMENT ON COLUMN prizes.campaign_id IS 'the campaign';
COMMENT ON COLUMN prizes.from_rank IS 'the first rank with this prize';
COMMENT ON COLUMN prizes.to_rank IS 'the last rank with it';
COMMENT ON COLUMN prizes.amount IS 'the prize of each of these ranks, minor currency units';

COMMENT ON VIEW campaign_standings IS
  'Who leads in campaigns. One publication is one whole board: ranks 1…n.';
COMMENT ON COLUMN campaign_standings.campaign_id IS 'the campaign';
COMMENT ON COLUMN campaign_standings.scope IS 'campaign: all of it; recent: the latest event time of it';
COMMENT ON COLUMN campaign_standings.rank IS
  'place, from 1; by score, ties by the earlier reached_at, then the smaller subject_id';
COMMENT ON COLUMN campaign_standings.subject_id IS 'the player or team';
COMMENT ON COLUMN campaign_standings.name IS
  'of a team: display name on its latest counting spin that carries one, null if none did; of a player: null';
COMMENT ON COLUMN campaign_standings.score IS 'by the campaign''s scoring; money in minor currency units';
COMMENT ON COLUMN campaign_standings.spins IS 'number of counting spins';
COMMENT ON COLUMN campaign_standings.reached_at IS
  'event time of the last spin that changed a sum, or of the earliest that reached the maximum';
COMMENT ON COLUMN campaign_standings.published_at IS 'when this board was written';
COMMENT ON COLUMN campaign_standings.prize IS
  'what this place is worth as things stand, minor currency units; null: nothing';
COMMENT ON COLUMN campaign_standings.as_of IS
  'of recent standings: the moment up to which, exclusive, event time is looked at; null for all of a campaign';

COMMENT ON VIEW campaign_status IS 'How far each campaign is.';
COMMENT ON COLUMN campaign_status.campaign_id IS 'the campaign';
COMMENT ON COLUMN campaign_status.name IS 'its name';
COMMENT ON COLUMN campaign_status.starts_at IS 'as in campaigns';
COMMENT ON COLUMN campaign_status.ends_at IS 'as in campaigns';
COMMENT ON COLUMN campaign_status.status IS
  'waiting: nothing published yet; provisional: may still change; final: for good; incomplete: spins are missing, to be filled in from a recording; invalid: not counted, see problem';
COMMENT ON COLUMN campaign_status.spins IS 'number of counting spins';
COMMENT ON COLUMN campaign_status.participants IS 'how many have a counting spin';
COMMENT ON COLUMN campaign_status.qualified IS 'how many of them have enough to be ranked';
COMMENT ON COLUMN campaign_status.sealed_at IS 'when the standings became final; null if they are not';
COMMENT ON COLUMN campaign_status.published_at IS 'when the board was written; null if there is none';
COMMENT ON COLUMN campaign_status.problem IS 'why the campaign is not counted; null if nothing is wrong';

DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'spinboard_operator') THEN
    BEGIN
      CREATE ROLE spinboard_operator LOGIN;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL; -- made meanwhile
    END;
  END IF;
END $$;

-- Promotion operators: set campaigns up and read what is published.
GRANT SELECT, INSERT, UPDATE, DELETE ON campaigns, prizes TO spinboard_operator;
GRANT spinboard_reader TO spinboard_operator;

GRANT SELECT ON campaigns, campaign_changes TO spinboard_writer;
GRANT SELECT, INSERT, UPDATE ON campaign_boards TO spinboard_writer;
GRANT SELECT, INSERT, UPDATE, DELETE ON campaign_problems TO spinboard_writer;

GRANT SELECT ON campaigns, prizes, campaign_standings, campaign_status TO spinboard_reader;
