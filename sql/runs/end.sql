-- One row is the run, now ended; none when the lease was lost. A request that asked for it is answered in the same statement.
with ended as (
    update ops.run
    set state = @state, reason_code = @code, reason_table = @table, reason_line = @line, reason_field = @field, fault_id = @fault, ended_at = clock_timestamp(), leased_by = null, lease_until = null,
        percent = case when @state = 'succeeded' then 100 else percent end
    where run_id = @run and lease = @lease and state = 'running'
    returning run_id, request_id, delivery_id),
delivered as (
    update ops.delivery d
    set state = case @state when 'held' then 'held' when 'rejected' then 'refused' else 'failed' end,
        reason_code = @code, reason_table = @table, reason_line = @line, reason_field = @field
    from ended e
    where d.delivery_id = e.delivery_id and @state <> 'succeeded' and d.published_at is null),
answered as (
    update ops.request q
    set state = case @state when 'rejected' then 'refused' else 'done' end, answer_code = @code, run_id = e.run_id
    from ended e
    where q.request_id = e.request_id)
select run_id from ended;
