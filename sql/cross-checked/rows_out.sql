-- One row is one table of the delivery with its rows in the file and those kept out.
select table_name, rows_in_file, rows_not_loaded from ops.delivery_table where delivery_id = @delivery order by table_name;
