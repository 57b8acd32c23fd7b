-- One row is one identifier that belongs to nobody, or was first seen in no delivery.
select i.first_delivery_id, i.person_key
from identity.person_identifier i
where (@delivery::bigint is null or i.first_delivery_id = @delivery)
  and (not exists (select from identity.person p where p.person_key = i.person_key)
       or not exists (select from ops.delivery d where d.delivery_id = i.first_delivery_id));
