-- One row is one way of matching and how many people of the delivery it found; disagreements are kept for a person to look at.
analyze linked_person;

insert into identity.link_conflict (delivery_id, table_name, line, followed_scheme, followed_key, other_scheme, other_key)
select distinct on (r.line, r.table_name, r.scheme) @delivery, r.table_name, r.line, l.method, l.person_key, r.scheme, i.person_key
from link_row r
join linked_person l using (line, table_name)
join identity.person_identifier i using (scheme, namespace, value)
where i.person_key <> l.person_key
order by r.line, r.table_name, r.scheme, r.trust
on conflict do nothing;

delete from ops.delivery_link where delivery_id = @delivery;

insert into ops.delivery_link (delivery_id, method, people)
with once as (
    select distinct on (person_key) person_key, method from linked_person order by person_key, method = 'new', table_name, line),
ways as (
    select method, count(*) as people from once group by method
    union all
    select 'conflict', count(distinct followed_key) from identity.link_conflict where delivery_id = @delivery)
select @delivery, method, people from ways where people > 0;

-- Numbers of the agency's own that another agency sent first, so that each is told its own and nobody what only another has sent.
insert into identity.identifier_sender (scheme, namespace, value, agency)
select distinct r.scheme, r.namespace, r.value, d.agency
from link_row r
join ops.delivery d on d.delivery_id = @delivery
join identity.person_identifier i using (scheme, namespace, value)
join ops.delivery f on f.delivery_id = i.first_delivery_id
where i.first_delivery_id <> @delivery and f.agency <> d.agency and r.scheme in ('la-child-id', 'local-patient-id')
  and not exists (select from identity.identifier_sender s where (s.scheme, s.namespace, s.value, s.agency) = (r.scheme, r.namespace, r.value, d.agency))
on conflict do nothing;

drop table link_row;
