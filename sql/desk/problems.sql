-- One row is one rule broken in a delivery: how many rows, and the first lines. No value leaves: without sign-in nobody may see one.
create or replace function desk.problem_rules(delivery bigint)
returns table (code text, severity text, table_name text, field text, row_count bigint, first_lines bigint[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.code, f.severity, f.table_name, f.field, sum(f.rows)::bigint, (array_agg(f.line order by f.line))[1:5]
    from staging.row_fault f
    where f.delivery_id = delivery
    group by f.code, f.severity, f.table_name, f.field
    order by f.severity, sum(f.rows) desc, f.code, f.table_name, f.field
$$;
comment on function desk.problem_rules is 'One row is one rule broken in a delivery: how many rows, and the first lines.';

-- One row is one problem row: table, line, column. No value leaves.
create or replace function desk.problem_rows(delivery bigint, rule text, page_size integer, page_offset integer)
returns table (table_name text, line bigint, field text, severity text, row_count bigint, total bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select f.table_name, f.line, f.field, f.severity, f.rows, count(*) over ()
    from staging.row_fault f
    where f.delivery_id = delivery and f.code = rule
    order by f.table_name, f.line, f.field
    limit least(greatest(page_size, 1), 1000) offset greatest(page_offset, 0)
$$;
comment on function desk.problem_rows is 'One row is one problem row: table, line, column. No value leaves.';
