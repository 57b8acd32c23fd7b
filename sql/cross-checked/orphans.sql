-- One row is one row of {stg} whose parent row is not there, or was left out.
insert into cross_fault (table_name, line, field, code, severity, keep)
select @table, c.line, @field, 'TREE-01', 'error', false
from {stg} c
where not exists (select from {parent} p where p.{parent_key} = c.{child_key});
