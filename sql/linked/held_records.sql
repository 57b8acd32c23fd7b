-- No rows; rows of the feed that say nothing new are already held.
update ops.delivery_table t
set rows_loaded = t.rows_loaded - h.rows, rows_already_held = t.rows_already_held + h.rows
from (select count(*) as rows from linked_record where held) h
where t.delivery_id = @delivery and t.table_name = @table;
