-- One row is one table of a delivery with its sum of rows.
select table_name as "table", file_name, encoding, rows_in_file, rows_loaded, rows_not_loaded, rows_already_held, queries, columns_not_used, columns_not_agreed
from view.delivery_table where delivery_id = @delivery order by table_name
