-- One row is one table of a delivery with rows kept out.
select table_name as "table", row_count as rows, without_cells from desk.to_fix(@delivery)
