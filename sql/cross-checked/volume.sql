-- One row: rows of this delivery, and of the one that counts for the period before it, in the tables both have; null when there is none.
with now as (
    select d.*, t.table_name, t.rows_in_file as rows
    from ops.delivery d join ops.delivery_table t using (delivery_id)
    where d.delivery_id = @delivery),
before as (
    select o.delivery_id
    from ops.delivery o, (select distinct extract, agency, use, period_kind, period_start from now) n
    where o.extract = n.extract and o.agency = n.agency and o.use = n.use and o.period_kind = n.period_kind
      and o.published_at is not null and o.retired_at is null and o.period_end < n.period_start
    order by o.period_end desc, o.published_at desc
    limit 1)
select sum(now.rows)::bigint as rows_now, sum(t.rows_in_file)::bigint as rows_before
from now
join before b on true
join ops.delivery_table t on t.delivery_id = b.delivery_id and t.table_name = now.table_name;
