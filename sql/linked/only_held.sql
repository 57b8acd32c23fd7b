-- One row when every row of the feed is already held: the latest delivery that holds one.
select max(v.delivery_id)
from linked_record l
join identity.record_version v using (record_key)
join ops.delivery d using (delivery_id)
where d.retired_at is null
having not exists (select from linked_record where not held) and exists (select from linked_record);
