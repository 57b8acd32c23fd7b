-- Rows that may not stay leave {staged}: those at fault for quarantine, exact repeats for nowhere (they are already held).
with leaving as (
    select line, bool_or(severity = 'error') as at_fault
    from cross_fault where table_name = @table and not keep group by line),
gone as (
    delete from {staged} s using leaving l where s.line = l.line
    returning s.line, l.at_fault, to_jsonb(s) - 'line' - 'row_hash' as cells),
kept_apart as (
    insert into staging.quarantine (delivery_id, table_name, line, cells, purge_after)
    select @delivery, @table, g.line,
           coalesce((select jsonb_object_agg(e.key, e.value) from jsonb_each_text(g.cells) e where e.value is not null), '{}'), @purgeAfter
    from gone g where g.at_fault
    on conflict do nothing)
update ops.delivery_table t
set rows_already_held = t.rows_already_held + (select count(*) from gone where not at_fault)
where t.delivery_id = @delivery and t.table_name = @table and exists (select from gone where not at_fault);
