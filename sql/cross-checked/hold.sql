-- One row is one number for which the delivery is held.
insert into ops.delivery_hold (delivery_id, code, table_name, came, beside, low, high, beside_delivery)
values (@delivery, @code, @table, @came, @beside, @low, @high, @besideDelivery)
on conflict (delivery_id, code, table_name) do update
set came = excluded.came, beside = excluded.beside, low = excluded.low, high = excluded.high, beside_delivery = excluded.beside_delivery;
