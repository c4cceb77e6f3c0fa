-- Each publication notifies channel 'spinboard', when it commits, with the view and key that changed:
--   {"board" : "top_players", "period" : "HOURLY", "period_start" : "2026-11-22T05:00:00+00:00"}
--   {"board" : "hot_streaks", "as_of" : "2026-11-22T05:00:07+00:00"}
-- A publication that was refused as older changes no row, so it stays silent.

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
