-- One row is how many entries have waited too long for their place in the chain.
select count(*) from audit.entry where link is null and at < clock_timestamp() - interval '1 minute'
