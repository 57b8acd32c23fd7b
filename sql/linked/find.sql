-- One row is one row linked by the most trusted of its identifiers that is known.
insert into linked_person (table_name, line, person_key, method)
select distinct on (r.line, r.table_name) r.table_name, r.line, i.person_key,
       case when p.first_delivery_id = @delivery then 'new' else r.scheme end
from link_row r
join identity.person_identifier i using (scheme, namespace, value)
join identity.person p using (person_key)
where not exists (select from linked_person l where l.line = r.line and l.table_name = r.table_name)
order by r.line, r.table_name, r.trust;
