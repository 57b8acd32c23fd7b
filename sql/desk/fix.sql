-- The rows that were kept out, for the people of the agency that sent them, to put right and send again.
drop function if exists desk.to_fix(bigint);
drop function if exists desk.fix_rows(bigint, text);

-- One row is one table of a delivery with rows kept out: how many can be handed over, and of how many nothing was kept but the line.
create function desk.to_fix(delivery bigint)
returns table (table_name text, row_count bigint, without_cells bigint)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    if not exists (select from ops.delivery d where d.delivery_id = delivery and security.answers_for('fix', d.agency)) then
        perform audit.append('refused', 'desk.to_fix', 'delivery ' || delivery);
        return;
    end if;
    return query
    select q.table_name, count(*) filter (where q.cells <> '{}'), count(*) filter (where q.cells = '{}')
    from staging.quarantine q
    where q.delivery_id = delivery and q.purge_after >= security.today()
      and exists (select from security.delivery_fields(delivery) a where a.agreed)
    group by q.table_name
    order by q.table_name;
end
$$;
comment on function desk.to_fix is 'One row is one table of a delivery with rows kept out: how many can be handed over, and of how many nothing was kept but the line.';

-- One row is one row kept out, cell by cell in the order of the contract and under the headings it was sent with, and the rules it broke.
-- A column no agreement names keeps its heading, without which the file would not be known again, and has no cells. An optional
-- column that no row has is left out.
create function desk.fix_rows(delivery bigint, why text)
returns table (table_name text, line bigint, headings text[], cells text[], codes text[], fields text[])
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    sent ops.delivery;
    given bigint;
begin
    select d.* into sent from ops.delivery d where d.delivery_id = delivery;
    if not found or not security.answers_for('fix', sent.agency) or not security.is_reason(why) then
        perform audit.append('refused', 'desk.fix_rows', 'delivery ' || delivery);
        return;
    end if;
    return query
    with kept as materialized (
        select q.table_name, q.line, q.cells
        from staging.quarantine q
        where q.delivery_id = delivery and q.purge_after >= security.today() and q.cells <> '{}'
    ),
    named as materialized (
        select a.* from security.delivery_fields(delivery) a
        where not a.not_in_layout
          and (not a.may_be_absent
               or exists (select from kept k where k.table_name = a.table_name and (k.cells ? a.field or k.cells ? a.staged_as)))
    ),
    broken as (
        select f.table_name, f.line, array_agg(f.code order by f.severity, f.code, f.field) as codes,
               array_agg(f.field order by f.severity, f.code, f.field) as fields
        from staging.row_fault f
        where f.delivery_id = delivery and f.line is not null
        group by f.table_name, f.line
    )
    select k.table_name, k.line, array_agg(n.heading order by n.place),
           array_agg(case when n.agreed then coalesce(k.cells ->> n.field, k.cells ->> n.staged_as, '') else '' end order by n.place),
           coalesce(b.codes, '{}'), coalesce(b.fields, '{}')
    from kept k
    join named n on n.table_name = k.table_name
    left join broken b on b.table_name = k.table_name and b.line = k.line
    where exists (select from named any_of where any_of.agreed)
    group by k.table_name, k.line, b.codes, b.fields
    order by k.table_name, k.line;
    get diagnostics given = row_count;
    perform audit.append('downloaded', 'desk.fix_rows', 'delivery ' || delivery || ', rows to fix', own_words => btrim(why),
        under => array_remove(array[sent.agreement], null), people_behind => given, rows_given => given);
end
$$;
comment on function desk.fix_rows is 'One row is one row kept out, cell by cell under the headings it was sent with, and the rules it broke; on record with the reason given.';
