-- One row is one row of {stg} without any identifier: known within this delivery alone.
insert into link_row (table_name, line, scheme, namespace, value, trust)
select @table, s.line, 'sen2-person', @delivery::text, @table || ' ' || s.line, @trust
from {stg} s
where not exists (select from link_row r where r.line = s.line and r.table_name = @table);
