-- One row is the delivery asked for, whether it counts or has stopped counting.
select delivery_id, extract, use, period_kind, period_start, period_end, as_of
from ops.delivery
where delivery_id = @delivery;
