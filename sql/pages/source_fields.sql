-- One row is one field of a feed, in the order of the contract: what it means and may hold, what judges it, and whether an agreement covers it.
select t.doc ->> 'name' as "table", coalesce(t.doc ->> 'row-is', '') as row_is, f.doc ->> 'name' as field, f.doc ->> 'title' as title, f.doc ->> 'type' as type,
       coalesce((f.doc -> 'rules' ->> 'required')::boolean, false) as required, coalesce((f.doc ->> 'may-be-absent')::boolean, false) as may_be_absent,
       array(select jsonb_array_elements_text(coalesce(f.doc -> 'formats', '[]'))) as formats,
       array(select (m ->> 'code') || ', ' || (m ->> 'title') || coalesce(' (to ' || (m ->> 'valid-to') || ')', '') from jsonb_array_elements(coalesce(f.doc -> 'codes' -> 'members', '[]')) m) as codes,
       coalesce(f.doc ->> 'sensitivity', '') as sensitivity, coalesce(f.doc ->> 'use', '') as use,
       array(select distinct r.code from catalogue.rule r where r.extract = e.extract and r.table_name = t.doc ->> 'name' and (f.doc ->> 'name') = any (string_to_array(r.field, ', ')) order by 1) as rules,
       c.standing
from catalogue.extract e
cross join lateral jsonb_array_elements(e.document -> 'tables') with ordinality t(doc, place)
cross join lateral jsonb_array_elements(t.doc -> 'fields') with ordinality f(doc, place)
left join desk.coverage(false) c on c.extract_slug = e.extract and c.table_name = t.doc ->> 'name' and c.field = f.doc ->> 'name'
where e.extract = @extract and security.sees_agency('loads', e.agency)
order by t.place, f.place
