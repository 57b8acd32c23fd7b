-- One row of linked_record is one row of the feed, its record's lasting key, and whether it says nothing new: identical to the version
-- of the same record that counts on the day the row describes.
create temporary table linked_record as
select s.line, {record} as record_id, s.row_hash, null::bigint as record_key, false as held from {stg} s;

insert into identity.record (record_key, extract, agency, record_id)
select ('x' || substr(id, 1, 8) || substr(id, 10, 4) || substr(id, 16, 3))::bit(60)::bigint, @extract, @agency, record_id
from (select record_id, gen_random_uuid()::text as id from linked_record) fresh
where not exists (select from identity.record r where r.extract = @extract and r.agency = @agency and r.record_id = fresh.record_id)
on conflict do nothing;

update linked_record l set record_key = r.record_key
from identity.record r
where r.extract = @extract and r.agency = @agency and r.record_id = l.record_id;

with counting as (
    select distinct on (v.record_key) v.record_key, v.row_hash
    from identity.record_version v
    join linked_record l using (record_key)
    join ops.delivery d using (delivery_id)
    where d.published_at is not null and d.retired_at is null and d.as_of <= @asOf
    order by v.record_key, d.as_of desc, d.delivery_id desc)
update linked_record l set held = true
from counting c
where c.record_key = l.record_key and c.row_hash = l.row_hash;
