-- One row is one query that hit more than a fifth of a table's rows (five at least): told once for the file, with its count (design 4.3).
with many as (
    select f.table_name, f.field, f.code, count(distinct f.line) as hits
    from staging.row_fault f
    join ops.delivery_table t using (delivery_id, table_name)
    where f.delivery_id = @delivery and f.severity = 'query' and f.line is not null
    group by f.table_name, f.field, f.code, t.rows_in_file
    having count(distinct f.line) > greatest(t.rows_in_file / 5, 4)),
gone as (
    delete from staging.row_fault f using many m
    where f.delivery_id = @delivery and f.severity = 'query' and f.line is not null
      and f.table_name = m.table_name and f.code = m.code and f.field is not distinct from m.field)
insert into staging.row_fault (delivery_id, table_name, line, field, code, severity, rows)
select @delivery, table_name, null, field, code, 'query', hits from many;
