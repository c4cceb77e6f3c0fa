-- Who are the top players of all time?
SELECT rank, player_id, team_name, total_score, spins
FROM top_players
WHERE period = 'ALL_TIME'
ORDER BY rank;
