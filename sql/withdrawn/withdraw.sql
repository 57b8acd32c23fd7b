-- One row is one delivery that counts again: what this one took the place of stands where it stood before. Of a feed nothing was
-- retired: the latest remaining version of each record counts.
with gone as (
    update ops.delivery set state = 'withdrawn', retired_at = @now, retired_by = null
    where delivery_id = @delivery and state = 'published' and retired_at is null
    returning delivery_id)
update ops.delivery o set state = 'published', retired_at = null, retired_by = null
from gone g
where o.retired_by = g.delivery_id and o.state = 'superseded'
returning o.delivery_id;
