-- Who is on a hot streak: average win of the short window compared with the long window?
SELECT as_of, rank, player_id, short_term_avg, long_term_avg, hotness
FROM hot_streaks
ORDER BY rank;
