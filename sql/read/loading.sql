-- No rows.
update ops.delivery
set state = 'loading', rows_in_file = (select sum(rows_in_file) from ops.delivery_table where delivery_id = @delivery)
where delivery_id = @delivery;
