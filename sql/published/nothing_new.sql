-- No rows; every row that could load is already held, so this delivery counts for nothing and changes nothing.
update ops.delivery_table
set rows_already_held = rows_already_held + rows_loaded, rows_loaded = 0
where delivery_id = @delivery;

update ops.delivery set retired_at = @now, retired_by = @same where delivery_id = @delivery;
