-- How much was consumed, and what became of it? consumed = counted + duplicate + rejected
SELECT consumed, counted, duplicate, rejected, too_late
FROM spin_accounting;
