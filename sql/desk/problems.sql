-- The rows that have problems, for those who may see them of the agency that sent them. Where a problem is, never what a child's cell holds.
drop function if exists desk.problem_rules(bigint);
drop function if exists desk.problem_rows(bigint, text, integer, integer);

-- One row is one rule broken in a delivery: how many rows, and the first lines.
create function desk.problem_rules(delivery bigint)
returns table (code text, severity text, table_name text, field text, row_count bigint, first_lines bigint[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from ops.delivery d where d.delivery_id = delivery and security.sees_agency('problems', d.agency)) then
        return;
    end if;
    return query
    select f.code, f.severity, f.table_name, f.field, sum(f.rows)::bigint, (array_agg(f.line order by f.line))[1:5]
    from staging.row_fault f
    where f.delivery_id = delivery
    group by f.code, f.severity, f.table_name, f.field
    order by f.severity, sum(f.rows) desc, f.code, f.table_name, f.field;
end
$$;
comment on function desk.problem_rules is 'One row is one rule broken in a delivery: how many rows, and the first lines.';

-- One row is one problem row: table, line, column.
create function desk.problem_rows(delivery bigint, rule text, page_size integer, page_offset integer)
returns table (table_name text, line bigint, field text, severity text, row_count bigint, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from ops.delivery d where d.delivery_id = delivery and security.sees_agency('problems', d.agency)) then
        return;
    end if;
    return query
    select f.table_name, f.line, f.field, f.severity, f.rows, count(*) over ()
    from staging.row_fault f
    where f.delivery_id = delivery and f.code = rule
    order by f.table_name, f.line, f.field
    limit least(greatest(page_size, 1), 1000) offset greatest(page_offset, 0);
    perform audit.append('read', 'desk.problem_rows', 'delivery ' || delivery || ', rule ' || rule, rows_given => least(greatest(page_size, 1), 1000));
end
$$;
comment on function desk.problem_rows is 'One row is one problem row: table, line, column.';
