-- One row is the run whose delivery is held for its numbers, and where its file lies; none when it is not held any more.
select r.run_id as RunId, r.spool_path as SpoolPath
from ops.run r
where r.delivery_id = @delivery and r.state = 'held' and r.reason_code in ('SUM-01', 'SUM-05') and r.attempt < @mostAttempts
for update;
