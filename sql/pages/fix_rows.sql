-- One row is one row kept out, cell by cell, and the rules it broke.
select table_name as "table", line, headings, cells, codes, fields from desk.fix_rows(@delivery, @why)
