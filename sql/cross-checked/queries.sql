-- One row is one kind of query in the delivery; what an earlier attempt counted is taken away.
delete from ops.delivery_query where delivery_id = @delivery;

insert into ops.delivery_query (delivery_id, code, table_name, field, rows, first_lines)
select f.delivery_id, f.code, f.table_name, coalesce(f.field, ''), sum(f.rows), coalesce((array_agg(f.line order by f.line) filter (where f.line is not null))[1:5], '{}')
from staging.row_fault f
where f.delivery_id = @delivery and f.severity = 'query'
  and not exists (select from staging.row_fault e
                  where e.delivery_id = f.delivery_id and e.table_name = f.table_name and e.line = f.line and e.severity = 'error')
group by f.delivery_id, f.code, f.table_name, coalesce(f.field, '');
