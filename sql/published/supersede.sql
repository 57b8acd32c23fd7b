-- One row is one delivery that stops counting because this one covers the same: the same period, or for a cumulative extract the same
-- year from its start. A delivery with fewer tables does not retire one with more: the others' rows would vanish.
with new as (
    select * from ops.delivery where delivery_id = @delivery),
same as (
    select o.delivery_id, coalesce(o.base_delivery_id, o.delivery_id) as base, o.published_at
    from ops.delivery o
    join new n on o.extract = n.extract and o.agency = n.agency and o.use = n.use and o.period_kind = n.period_kind
        and o.period_start = n.period_start and (o.period_end = n.period_end or @cumulative) and o.delivery_id <> n.delivery_id
    where o.published_at is not null and o.retired_at is null
      and not exists (
          select from ops.delivery_table had
          where had.delivery_id = o.delivery_id and had.rows_loaded > 0
            and not exists (select from ops.delivery_table has where has.delivery_id = n.delivery_id and has.table_name = had.table_name))),
retired as (
    update ops.delivery o set state = 'superseded', retired_at = @now, retired_by = @delivery
    from same s where o.delivery_id = s.delivery_id),
based as (
    update ops.delivery n set base_delivery_id = (select base from same order by published_at desc limit 1)
    where n.delivery_id = @delivery and exists (select from same))
select delivery_id from same;
