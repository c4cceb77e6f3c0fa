-- A batch publishes what it has of a campaign that is not over as a stopgap, which gives way to any
-- board of a running job: the sign bit of its version is set, so that the version is less than any
-- other. Below it is the number of spins, or the tick, as ever. And a campaign whose operator no longer
-- wants a board over the latest event time has none, whatever was published of it before or is on its
-- way. The views are otherwise as in V5.

CREATE OR REPLACE VIEW campaign_standings AS
  WITH places AS (
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

CREATE OR REPLACE VIEW campaign_status AS
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
