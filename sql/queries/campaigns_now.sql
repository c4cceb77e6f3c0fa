-- Which campaigns are running, what is their status, and how much do the current ranks win?
SELECT c.campaign_id, c.name, c.status, c.ends_at - now() AS left, c.participants, c.qualified, c.problem,
       (SELECT sum(s.prize) FROM campaign_standings s
        WHERE s.campaign_id = c.campaign_id AND s.scope = 'campaign') AS prizes
FROM campaign_status c
WHERE now() BETWEEN c.starts_at AND c.ends_at
ORDER BY c.ends_at;
