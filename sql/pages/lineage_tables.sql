-- One row is one table of a load: what it was read as, and its rows in and out.
select table_name as "table", file_name, layout, encoding, rows_in_file, rows_not_loaded, rows_already_held, rows_loaded from desk.lineage_tables(@delivery)
