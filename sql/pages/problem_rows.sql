-- One row is one problem row of a rule: where it is, and what its cell held as far as that may be seen.
select table_name as "table", line, field, severity, row_count as rows, value, held, total from desk.problem_rows(@delivery, @code, @size, @skip)
