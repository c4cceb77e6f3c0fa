-- Roles belong to the whole cluster, so another database may have made them already, perhaps at
-- this very moment. They may log in, but have no password until the operator sets one.
DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['spinboard_writer', 'spinboard_reader'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
      BEGIN
        EXECUTE format('CREATE ROLE %I LOGIN', wanted);
      EXCEPTION WHEN duplicate_object OR unique_violation THEN
        NULL; -- made meanwhile
      END;
    END IF;
  END LOOP;
END $$;

-- The pipeline: publishes boards, never deletes one.
GRANT SELECT, INSERT, UPDATE ON player_boards, team_boards, mvp_boards, hot_board, spin_totals
  TO spinboard_writer;
GRANT SELECT, INSERT ON rejected_spins TO spinboard_writer;

-- Dashboards and people: read what is published, see nothing internal.
GRANT SELECT ON top_players, top_teams, team_mvps, hot_streaks, spin_accounting, rejected_spins
  TO spinboard_reader;
