-- One row is the request as it stands now, and what became of its delivery.
select r.state, d.state as delivery_state, d.retired_at is null as counts, e.kind
from ops.request r join ops.delivery d using (delivery_id) left join catalogue.extract e on e.extract = d.extract
where r.request_id = @request for update of r, d;
