-- One row is one identifier met for the first time, now its row's person's. Who had it first keeps it.
insert into identity.person_identifier (scheme, namespace, value, person_key, first_delivery_id)
select distinct on (r.scheme, r.namespace, r.value) r.scheme, r.namespace, r.value, l.person_key, @delivery
from link_row r
join linked_person l using (line, table_name)
where not exists (select from identity.person_identifier i where (i.scheme, i.namespace, i.value) = (r.scheme, r.namespace, r.value))
order by r.scheme, r.namespace, r.value, r.line
on conflict do nothing;
