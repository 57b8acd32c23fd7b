-- One row is one table of a delivery whose rows in the file are not those loaded, not loaded and already held, or whose
-- delivery's sum is not that of its tables.
select d.delivery_id, t.table_name
from ops.delivery d
join ops.delivery_table t using (delivery_id)
where d.published_at is not null and (@delivery::bigint is null or d.delivery_id = @delivery)
  and t.rows_in_file <> t.rows_loaded + t.rows_not_loaded + t.rows_already_held
union all
select d.delivery_id, null
from ops.delivery d
join ops.delivery_table t using (delivery_id)
where d.published_at is not null and (@delivery::bigint is null or d.delivery_id = @delivery)
group by d.delivery_id
having (d.rows_in_file, d.rows_loaded, d.rows_not_loaded, d.rows_already_held)
    <> (sum(t.rows_in_file), sum(t.rows_loaded), sum(t.rows_not_loaded), sum(t.rows_already_held));
