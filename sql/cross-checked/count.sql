-- No rows; the sum of one table: every row that did not stay and is not a repeat was kept out. The fingerprint is the same in any order of rows.
with stayed as (select count(*) as rows, coalesce(sum(row_hash::numeric), 0) as hashes from {stg})
update ops.delivery_table t
set rows_loaded = s.rows,
    rows_not_loaded = t.rows_in_file - s.rows - t.rows_already_held,
    content_hash = decode(md5(s.rows || ' ' || s.hashes), 'hex'),
    queries = (select coalesce(sum(f.rows), 0) from staging.row_fault f
               where f.delivery_id = @delivery and f.table_name = @table and f.severity = 'query'
                 and not exists (select from staging.quarantine q
                                 where q.delivery_id = f.delivery_id and q.table_name = f.table_name and q.line = f.line))
from stayed s
where t.delivery_id = @delivery and t.table_name = @table;
