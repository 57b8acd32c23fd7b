-- One row: rows of this delivery that can load, beside those of the last delivery that counts for the same period and of the last for
-- a period before it; each in the tables both have and with its number, null when there is none.
with now as (
    select d.extract, d.agency, d.use, d.period_kind, d.period_start, t.table_name, t.rows_in_file - t.rows_not_loaded as rows
    from ops.delivery d join ops.delivery_table t using (delivery_id)
    where d.delivery_id = @delivery),
counting as (
    select o.delivery_id, o.period_start = n.period_start as same,
           row_number() over (partition by o.period_start = n.period_start order by o.period_start desc, o.published_at desc) as nth
    from ops.delivery o, (select distinct extract, agency, use, period_kind, period_start from now) n
    where o.extract = n.extract and o.agency = n.agency and o.use = n.use and o.period_kind = n.period_kind
      and o.published_at is not null and o.retired_at is null and o.period_start <= n.period_start),
beside as (
    select c.same, c.delivery_id, sum(now.rows)::bigint as rows_now, sum(t.rows_in_file - t.rows_not_loaded)::bigint as rows
    from counting c
    join ops.delivery_table t on t.delivery_id = c.delivery_id
    join now on now.table_name = t.table_name
    where c.nth = 1
    group by c.same, c.delivery_id)
select s.rows_now as now_as_same, s.rows as same, b.rows_now as now_as_before, b.rows as before, s.delivery_id as same_delivery, b.delivery_id as before_delivery
from (select * from beside where same) s full join (select * from beside where not same) b on true;
