-- The rows that have problems, for those who may see them of the agency that sent them: where a problem is, and of a row kept out what
-- the cell held, as far as its field may be seen. A fault itself holds no value: the cell is in quarantine, until its day comes.
drop function if exists desk.problem_rules(bigint);
drop function if exists desk.problem_rows(bigint, text, integer, integer);

-- One row is one rule broken in a delivery: how many rows, and the first lines.
create function desk.problem_rules(delivery bigint)
returns table (code text, severity text, table_name text, field text, row_count bigint, first_lines bigint[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from ops.delivery d where d.delivery_id = delivery and security.sees_agency('problems', d.agency)) then
        perform audit.append('refused', 'desk.problem_rules', 'delivery ' || delivery);
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

-- One row is one problem row: table, line, column, and of a row kept out the cell as it may be seen. held says why there is a value or
-- none: as-sent, shape, empty; not-agreed (no agreement in force names the field), gone (quarantine is purged), not-kept (a row that
-- was loaded, or a fault of a whole row).
create function desk.problem_rows(delivery bigint, rule text, page_size integer, page_offset integer)
returns table (table_name text, line bigint, field text, severity text, row_count bigint, value text, held text, total bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    sent ops.delivery;
    given bigint;
begin
    select d.* into sent from ops.delivery d where d.delivery_id = delivery;
    if not found or not coalesce(security.sees_agency('problems', sent.agency), false) then
        perform audit.append('refused', 'desk.problem_rows', 'delivery ' || delivery || ', rule ' || left(rule, 40));
        return;
    end if;
    return query
    with shown as (
        select f.table_name, f.line, f.field, f.severity, f.rows, count(*) over () as total
        from staging.row_fault f
        where f.delivery_id = delivery and f.code = rule
        order by f.table_name, f.line, f.field
        limit least(greatest(page_size, 1), 1000) offset greatest(page_offset, 0)
    ),
    -- A row that a rule across rows kept out was taken from its staged table: its cells are under the names of columns there.
    seen as (
        select s.*, a.agreed, a.sensitivity, a.kind, q.line is not null as is_kept, coalesce(q.cells ->> s.field, q.cells ->> a.staged_as) as cell
        from shown s
        left join security.delivery_fields(delivery) a on a.table_name = s.table_name and a.field = s.field
        left join staging.quarantine q on q.delivery_id = delivery and q.table_name = s.table_name and q.line = s.line
            and q.purge_after >= security.today()
    )
    select s.table_name, s.line, s.field, s.severity, s.rows,
           case when s.severity = 'error' and s.agreed then security.masked(s.cell, s.sensitivity, s.kind) end,
           case when s.severity <> 'error' or s.field is null then 'not-kept'
                when not coalesce(s.agreed, false) then 'not-agreed'
                when not s.is_kept then 'gone'
                when coalesce(s.cell, '') = '' then 'empty'
                when security.is_plain(s.cell, s.sensitivity, s.kind) then 'as-sent'
                else 'shape' end,
           s.total
    from seen s
    order by s.table_name, s.line, s.field;
    get diagnostics given = row_count;
    perform audit.append('read', 'desk.problem_rows', 'delivery ' || delivery || ', rule ' || left(rule, 40),
        under => array_remove(array[sent.agreement], null), rows_given => given);
end
$$;
comment on function desk.problem_rows is 'One row is one problem row: table, line, column, and of a row kept out the cell as it may be seen.';
