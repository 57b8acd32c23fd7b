-- One row is one delivery of the extracts asked for that counts now.
select delivery_id, extract, use, period_kind, period_start, period_end, as_of
from ops.delivery
where extract = any (@extracts) and published_at is not null and retired_at is null
order by delivery_id;
