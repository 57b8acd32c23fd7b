-- One row is the run this worker now holds: the oldest that waits, or whose holder's lease has lapsed. One run at a time for each
-- agency, so that a period is never loaded beside its correction (reliability fault 12). The clock is the database's: workers' clocks differ.
do $$ begin perform pg_advisory_xact_lock(hashtext('send: take a run')); end $$;

update ops.run r
set state = 'running', attempt = r.attempt + 1, lease = r.lease + 1, leased_by = @worker,
    lease_until = clock_timestamp() + @length, started_at = coalesce(r.started_at, clock_timestamp()), percent = 0
where r.run_id = (
    select q.run_id
    from ops.run q
    where (q.state = 'queued' or (q.state = 'running' and q.lease_until < clock_timestamp()))
      and q.attempt < @mostAttempts
      and (@only::bigint is null or q.run_id = @only)
      and not exists (select from ops.run b
                      where b.agency = q.agency and b.run_id <> q.run_id and b.state = 'running' and b.lease_until >= clock_timestamp())
    order by q.run_id
    limit 1
    for update skip locked)
returning r.run_id as RunId, r.lease as Lease, r.attempt as Attempt, r.delivery_id as DeliveryId, r.extract as Extract, r.agency as Agency,
    r.file_name as FileName, r.spool_path as SpoolPath, r.received_by as ReceivedBy, r.period_asked as PeriodAsked, r.accept_volume as AcceptVolume;
