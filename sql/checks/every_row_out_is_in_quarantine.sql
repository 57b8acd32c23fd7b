-- One row is one table of a delivery whose rows not loaded are not the rows in quarantine. Only of the day it was published: later the
-- quarantine may have been purged.
select t.delivery_id, t.table_name
from ops.delivery d
join ops.delivery_table t using (delivery_id)
left join staging.quarantine q using (delivery_id, table_name)
where d.published_at > now() - interval '1 day' and (@delivery::bigint is null or d.delivery_id = @delivery)
group by t.delivery_id, t.table_name, t.rows_not_loaded
having count(q.line) <> t.rows_not_loaded;
