-- One row is one table of a delivery with its sum.
select table_name as TableName, rows_in_file as RowsInFile, rows_loaded as RowsLoaded, rows_not_loaded as RowsNotLoaded,
       rows_already_held as RowsAlreadyHeld, queries as Queries, encoding as Encoding, layout as Layout
from ops.delivery_table
where delivery_id = @delivery
order by table_name;
