-- Who is on a streak: wins per spin of the last seconds against the last minute?
SELECT as_of, rank, player_id, short_term_avg, long_term_avg, hotness
FROM hot_streaks
ORDER BY rank;
