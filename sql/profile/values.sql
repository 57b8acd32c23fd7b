-- One row is how many rows of {stg} have one value of one field: a code, a school or a service. A field with more than five thousand
-- values is no list: of it nothing is kept.
insert into ops.delivery_profile (delivery_id, table_name, field, kind, value, amount)
select @delivery, @table, (@fields::text[])[v.place], (@kinds::text[])[v.place], v.value, v.rows
from (select c.place, coalesce(c.value, '') as value, count(*) as rows, count(*) over (partition by c.place) as values
      from {stg} s cross join lateral (values {cells}) c (place, value)
      group by c.place, coalesce(c.value, '')) v
where v.values <= 5000;
