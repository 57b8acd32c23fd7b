-- Beside the return before, for people known by a number: a first decision is never overwritten after mediation or an appeal, whose flags tell what came after.
with last as (
    select delivery_id
    from ops.delivery
    where extract = @extract and agency = @agency and use = @use and published_at is not null and retired_at is null and as_of < @asOf
    order by as_of desc, delivery_id desc
    limit 1),
known as (
    select p.persontableid, i.person_key
    from stg_person p
    join identity.person_identifier i on (i.scheme = 'upn' and i.value = p.upn)
                                      or (i.scheme = 'la-child-id' and i.namespace = 'council' and i.value = p.sourceid))
select 'requests' as table_name, r.line, 'requestoutcome' as field, 'SEN-02' as code, 'query' as severity, true as keep
from stg_requests r
join known k using (persontableid)
join star.fct_ehc_request f on f.person_key = k.person_key and f.received_on = r.receiveddate
where f.delivery_id = (select delivery_id from last)
  and f.request_outcome = 'N' and r.requestoutcome = 'Y' and (r.requestmediation or r.requesttribunal)
group by r.line;
