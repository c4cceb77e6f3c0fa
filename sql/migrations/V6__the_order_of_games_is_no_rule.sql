-- Games in another order, or named twice, are the same games: they keep a campaign's revision, which
-- otherwise is as in V5.

CREATE FUNCTION games_in_order(game_ids int[]) RETURNS int[] LANGUAGE sql IMMUTABLE
  SET search_path = pg_catalog AS $$
  SELECT array_agg(DISTINCT game ORDER BY game) FROM unnest(game_ids) AS game
$$;

CREATE OR REPLACE FUNCTION revise_campaign() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path FROM CURRENT AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.campaign_id <> OLD.campaign_id THEN
    RAISE EXCEPTION 'campaign % cannot become campaign %', OLD.campaign_id, NEW.campaign_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'campaign_id_stays', TABLE = 'campaigns';
  END IF;
  IF TG_OP = 'UPDATE'
      AND (NEW.starts_at, NEW.ends_at, games_in_order(NEW.game_ids), NEW.subject, NEW.scoring, NEW.min_stake)
        IS NOT DISTINCT FROM (
          OLD.starts_at, OLD.ends_at, games_in_order(OLD.game_ids), OLD.subject, OLD.scoring, OLD.min_stake) THEN
    NEW.revision := OLD.revision;
  ELSE
    NEW.revision := nextval('campaign_revisions');
  END IF;
  RETURN NEW;
END $$;
