-- One row is one record behind a figure under the owning agency's own number: that of the record, or of the person as this agency itself
-- has sent it. National numbers are not among these, nor what is known of the person from somebody else's files.
insert into staging.record_list (request_id, place, record_id, purge_after)
select @request, k.place, case when @areRecords then r.record_id else p.numbers end, now() + interval '1 day'
from unnest(@keys::bigint[]) with ordinality k(key, place)
left join identity.record r on @areRecords and r.record_key = k.key and r.agency = @agency
left join lateral (
    select string_agg(distinct i.value, ', ' order by i.value) as numbers
    from identity.person_identifier i
    where not @areRecords and i.person_key = k.key and i.scheme in ('la-child-id', 'local-patient-id')
      and (exists (select from ops.delivery d where d.delivery_id = i.first_delivery_id and d.agency = @agency)
           or exists (select from identity.identifier_sender s where (s.scheme, s.namespace, s.value, s.agency) = (i.scheme, i.namespace, i.value, @agency)))) p on true
on conflict do nothing;
