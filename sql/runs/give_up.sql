-- One row is one run given up: begun as often as allowed and never ended, so it would only bring the next worker down too.
with given_up as (
    update ops.run
    set state = 'failed', reason_code = 'RUN-01', ended_at = clock_timestamp(), leased_by = null, lease_until = null
    where state = 'running' and lease_until < clock_timestamp() and attempt >= @mostAttempts
    returning run_id, delivery_id, request_id),
delivered as (
    update ops.delivery d set state = 'failed', reason_code = 'RUN-01'
    from given_up g where d.delivery_id = g.delivery_id and d.published_at is null),
answered as (
    update ops.request q set state = 'done', answer_code = 'RUN-01' from given_up g where q.request_id = g.request_id)
select run_id from given_up;
