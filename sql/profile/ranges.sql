-- One row is the first or the last day, or the total, of one field of {stg}; none when no row has one.
insert into ops.delivery_profile (delivery_id, table_name, field, kind, value, amount)
select @delivery, @table, (@fields::text[])[r.place], r.kind, r.value, r.amount
from (select {sums} from {stg}) s cross join lateral (values {cells}) r (place, kind, value, amount)
where r.amount is not null and r.value is not null;
