-- How many records were consumed, and how were they counted? consumed = counted + duplicate + rejected
SELECT consumed, counted, duplicate, rejected, too_late
FROM spin_accounting;
