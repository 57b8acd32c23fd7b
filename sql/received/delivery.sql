-- One row is the delivery of the run: made by the first attempt, made anew in place by a later one. None when the lease was lost.
with held as (
    select run_id, delivery_id, received_by from ops.run where run_id = @run and lease = @lease and state = 'running' for update),
made as (
    insert into ops.delivery (extract, agency, use, period_kind, period_start, period_end, as_of, file_name, sha256, size_bytes,
                              received_at, received_by, layout, contract_version, agreement)
    select @extract, @agency, @use, @periodKind, @periodStart, @periodEnd, @asOf, @fileName, @sha256, @size,
           @receivedAt, h.received_by, @layout, @version, @agreement
    from held h where h.delivery_id is null
    returning delivery_id),
again as (
    update ops.delivery d
    set extract = @extract, use = @use, period_kind = @periodKind, period_start = @periodStart, period_end = @periodEnd, as_of = @asOf,
        layout = @layout, contract_version = @version, agreement = @agreement, state = 'received',
        rows_in_file = null, rows_loaded = null, rows_not_loaded = null, rows_already_held = null, queries = null
    from held h where d.delivery_id = h.delivery_id
    returning d.delivery_id),
cleared as (
    delete from ops.delivery_table t using again a where t.delivery_id = a.delivery_id),
named as (
    select delivery_id from made union all select delivery_id from again),
noted as (
    update ops.run r set delivery_id = n.delivery_id, extract = @extract from named n where r.run_id = @run)
select delivery_id from named;
