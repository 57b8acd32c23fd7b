-- One row is how many rows of {stg} have one code of a field that may hold several.
insert into ops.delivery_profile (delivery_id, table_name, field, kind, value, amount)
select @delivery, @table, @field, 'code', c.value, count(*)
from {stg} s cross join lateral (select distinct value from string_to_table(coalesce(s.{column}, ''), @separator) as value) c
group by c.value;
