-- Who won the last full hour?
SELECT period_start, rank, player_id, team_name, total_score
FROM top_players
WHERE period = 'HOURLY' AND period_start = date_trunc('hour', now(), 'UTC') - interval '1 hour'
ORDER BY rank;
