-- Why were records rejected, how often, and what was wrong with the latest one?
SELECT reason, count(*) AS records, max(rejected_at) AS latest,
       (array_agg(detail ORDER BY rejected_at DESC))[1] AS latest_detail
FROM rejected_spins
GROUP BY reason
ORDER BY records DESC, reason;
