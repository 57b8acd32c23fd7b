-- No rows; the delivery counts from this instant. Its sums are those of its tables.
update ops.delivery d
set state = 'published', published_at = @now, reason_code = null,
    rows_in_file = t.rows_in_file, rows_loaded = t.rows_loaded, rows_not_loaded = t.rows_not_loaded,
    rows_already_held = t.rows_already_held, queries = t.queries
from (select sum(rows_in_file) as rows_in_file, sum(rows_loaded) as rows_loaded, sum(rows_not_loaded) as rows_not_loaded,
             sum(rows_already_held) as rows_already_held, sum(queries) as queries
      from ops.delivery_table where delivery_id = @delivery) t
where d.delivery_id = @delivery;
