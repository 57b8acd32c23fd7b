-- One row is one row of {stg} whose key another row has: identical rows keep their first, different rows are all out (reliability fault 6).
insert into cross_fault (table_name, line, field, code, severity, keep)
with ranked as (
    select line,
           min(row_hash) over same <> max(row_hash) over same as differ,
           row_number() over (partition by {key} order by line) as nth,
           count(*) over same as rows
    from {stg}
    window same as (partition by {key}))
select @table, line, null, case when differ then 'KEY-02' else 'KEY-01' end, case when differ then 'error' else 'query' end, false
from ranked
where rows > 1 and (differ or nth > 1);
