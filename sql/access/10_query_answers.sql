-- Which queries of a load are explained. Of a row that was kept out nothing is asked: it is to be mended, not explained.
drop function if exists security.query_answers(bigint[]);

-- One row is one rule that queries a column of a table of a delivery: how many rows, and the latest explanation that could be meant for it:
-- one given on this load, or on an earlier one of the feed whose day had not come when this one arrived. covers: it does, because
-- it was given here or because here are not many more rows (twice as many, or ten more) than it was given for.
create function security.query_answers(of_deliveries bigint[])
returns table (delivery_id bigint, code text, table_name text, field text, row_count bigint, first_lines bigint[], explanation_id bigint, covers boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with asked as (
        select f.delivery_id, f.code, f.table_name, f.field, sum(f.rows)::bigint as rows, (array_agg(f.line order by f.line))[1:5] as first_lines
        from staging.row_fault f
        where f.delivery_id = any (of_deliveries) and f.severity = 'query'
          and not exists (select from staging.row_fault e
                          where e.delivery_id = f.delivery_id and e.table_name = f.table_name and e.line = f.line and e.severity = 'error')
        group by f.delivery_id, f.code, f.table_name, f.field
    )
    select a.delivery_id, a.code, a.table_name, a.field, a.rows, array_remove(a.first_lines, null), e.explanation_id,
           coalesce(e.delivery_id = a.delivery_id or a.rows <= greatest(2 * e.rows, e.rows + 10), false)
    from asked a
    join ops.delivery d on d.delivery_id = a.delivery_id
    left join lateral (
        select x.explanation_id, x.delivery_id, x.rows
        from ops.explanation x
        where x.extract = d.extract and x.agency = d.agency and x.code = a.code and x.table_name = a.table_name and x.field is not distinct from a.field
          and x.taken_back_at is null
          and (x.delivery_id = d.delivery_id
               or (d.received_at >= x.explained_at and (d.received_at at time zone 'Europe/London')::date <= x.until))
        order by x.explained_at desc, x.explanation_id desc
        limit 1) e on true
$$;
comment on function security.query_answers is 'One row is one rule that queries a column of a table of a delivery: how many rows, and the latest explanation that could be meant for it.';
