-- One row is one rule broken in a delivery: how many rows, and the first line.
select f.code as Code, f.severity as Severity, f.table_name as TableName, f.field as Field, sum(f.rows)::bigint as RowCount, min(f.line) as FirstLine
from staging.row_fault f
where f.delivery_id = @delivery
group by f.code, f.severity, f.table_name, f.field
order by f.severity, sum(f.rows) desc, f.code, f.table_name, f.field;
