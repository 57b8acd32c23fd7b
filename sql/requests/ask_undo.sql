-- One row is the request to undo the load of a run, by whoever runs the server; none when it does not count now. Asked twice, it is one request.
with load as (
    select d.delivery_id, d.agency, d.extract
    from ops.run r join ops.delivery d on d.delivery_id = r.delivery_id
    where r.run_id = @run and d.state = 'published' and d.retired_at is null),
asked as (
    select q.request_id, q.delivery_id from ops.request q join load l on l.delivery_id = q.delivery_id
    where q.kind = 'undo' and q.state in ('queued', 'taken')),
made as (
    insert into ops.request (kind, agency, extract, delivery_id, asked_by, reason)
    select 'undo', l.agency, l.extract, l.delivery_id, 'command line', @reason from load l where not exists (select from asked)
    returning request_id, delivery_id)
select request_id as RequestId, delivery_id as DeliveryId from asked union all select request_id, delivery_id from made;
