-- One row is one identifier of one row of {stg}. An identifier that a rule has questioned is never linked on (reliability fault 25).
insert into link_row (table_name, line, scheme, namespace, value, trust)
select @table, s.line, @scheme, {namespace}, s.{field}::text, @trust
from {stg} s
where s.{field} is not null
  and not exists (select from questioned q where q.table_name = @table and q.line = s.line and q.field = @field);
