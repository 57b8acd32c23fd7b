-- One row is one refused delivery whose bytes were loaded before, with the run that loaded them.
create or replace view view.same_bytes as
select d.delivery_id, r.run_id as loaded_by, o.published_at
from ops.delivery d
join ops.delivery o on o.sha256 = d.sha256 and o.extract = d.extract and o.agency = d.agency
                   and o.delivery_id <> d.delivery_id and o.published_at is not null and o.retired_at is null
join ops.run r on r.delivery_id = o.delivery_id
where d.reason_code = 'FILE-08';
comment on view view.same_bytes is 'One row is one refused delivery whose bytes were loaded before, with the run that loaded them.';
comment on column view.same_bytes.delivery_id is 'The delivery that was refused.';
comment on column view.same_bytes.loaded_by is 'Run that loaded the same bytes.';
comment on column view.same_bytes.published_at is 'When that load became current.';
