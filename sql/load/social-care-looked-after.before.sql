-- Beside the return of the year before, for children known by the council's own id. Episodes open when that year ended go on in this one.
create temporary table care_open_before as
select e.person_key, e.started_on, i.value as child
from star.fct_care_episode e
join ops.delivery d using (delivery_id)
join ops.delivery n on n.delivery_id = @delivery and d.extract = n.extract and d.agency = n.agency and d.period_end = n.period_start - 1
join identity.person_identifier i on i.person_key = e.person_key and i.scheme = 'la-child-id' and i.namespace = 'council'
where d.published_at is not null and d.retired_at is null and (e.ended_on is null or e.ended_on > d.period_end) and not e.short_break;

-- The first day of the open episode is the first day of the first episode of this year.
with first as (
    select distinct on (child) child, line, decom from stg_episodes order by child, decom, line)
select 'episodes' as table_name, f.line, 'DECOM' as field, 'LAC-502' as code, 'query' as severity, true as keep
from care_open_before b
join first f using (child)
where not exists (select from stg_episodes e where e.child = b.child and e.decom = b.started_on)
group by f.line;

-- A child who was in care when the year before ended, and is not in this file at all: told once.
select 'header', null::bigint, 'CHILD', 'CLA-05', 'query', true
where exists (select from care_open_before b where not exists (select from stg_header h where h.child = b.child));
