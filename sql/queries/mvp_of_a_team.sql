-- Who is the MVP of team 7 today, and with what share of its points? (Empty if the team is not on the board.)
SELECT player_id, team_name, player_total, team_total, round((100 * contrib_ratio)::numeric, 1) AS percent
FROM team_mvps
WHERE period = 'DAILY' AND period_start = date_trunc('day', now(), 'UTC') AND team_id = 7;
