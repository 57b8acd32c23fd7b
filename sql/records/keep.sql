-- One row is one record behind a figure under the owning agency's own number: that of the record, or of the person as this agency itself
-- has sent it. National numbers are not among these, nor what is known of the person from somebody else's files.
insert into staging.record_list (request_id, place, record_id, purge_after)
select @request, k.place, case when @areRecords then r.record_id else p.numbers end, now() + interval '1 day'
from unnest(@keys::bigint[]) with ordinality k(key, place)
left join identity.record r on @areRecords and r.record_key = k.key and r.agency = @agency
left join lateral (
    select string_agg(distinct s.value, ', ' order by s.value) as numbers
    from identity.person_identifier i
    join identity.identifier_sender s on s.scheme = i.scheme and s.namespace = i.namespace and s.value = i.value and s.agency = @agency
    where not @areRecords and i.person_key = k.key and i.scheme in ('la-child-id', 'local-patient-id')) p on true
on conflict do nothing;
