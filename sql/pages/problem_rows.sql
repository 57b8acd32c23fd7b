-- One row is one problem row of a rule: where it is, never what it holds.
select table_name as "table", line, field, severity, row_count as rows, total from desk.problem_rows(@delivery, @code, @size, @skip)
