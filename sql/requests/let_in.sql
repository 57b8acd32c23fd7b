-- No rows; the held run waits to be taken again, and its numbers will not hold it a second time.
with again as (
    update ops.run
    set state = 'queued', accept_volume = true, stage = null, percent = 0, ended_at = null,
        reason_code = null, reason_table = null, reason_line = null, reason_field = null
    where run_id = @run and state = 'held'
    returning run_id, delivery_id),
delivered as (
    update ops.delivery d set state = 'received', reason_code = null, reason_table = null, reason_line = null, reason_field = null
    from again a where d.delivery_id = a.delivery_id)
update ops.request q set run_id = a.run_id from again a where q.request_id = @request;
