-- Which queries of a load are explained. Of a row that was kept out nothing is asked: it is to be mended, not explained.
drop function if exists security.query_answers(bigint[]);

-- One row is one rule that queries a column of a table of a delivery: how many rows, and the latest explanation that could be meant for it:
-- one given on this load, or on an earlier one of the feed whose day had not come when this one arrived. covers: it does, because
-- it was given here or because here are not many more rows (twice as many, or ten more) than it was given for.
create function security.query_answers(of_deliveries bigint[])
returns table (delivery_id bigint, code text, table_name text, field text, row_count bigint, first_lines bigint[], explanation_id bigint, covers boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.delivery_id, a.code, a.table_name, nullif(a.field, ''), a.rows, a.first_lines, e.explanation_id,
           coalesce(e.delivery_id = a.delivery_id or a.rows <= greatest(2 * e.rows, e.rows + 10), false)
    from ops.delivery_query a
    join ops.delivery d on d.delivery_id = a.delivery_id
    left join lateral (
        select x.explanation_id, x.delivery_id, x.rows
        from ops.explanation x
        where x.extract = d.extract and x.agency = d.agency and x.code = a.code and x.table_name = a.table_name and coalesce(x.field, '') = a.field
          and x.taken_back_at is null
          and (x.delivery_id = d.delivery_id
               or (d.received_at >= x.explained_at and (d.received_at at time zone 'Europe/London')::date <= x.until))
        order by x.explained_at desc, x.explanation_id desc
        limit 1) e on true
    where a.delivery_id = any (of_deliveries)
$$;
comment on function security.query_answers is 'One row is one rule that queries a column of a table of a delivery: how many rows, and the latest explanation that could be meant for it.';
