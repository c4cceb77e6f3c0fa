-- Which prizes were won in campaigns with final standings?
SELECT s.campaign_id, c.name AS campaign, s.rank, s.subject_id, s.name, s.score, s.prize
FROM campaign_standings s
JOIN campaign_status c USING (campaign_id)
WHERE s.scope = 'campaign' AND c.status = 'final' AND s.prize > 0
ORDER BY s.campaign_id, s.rank;
