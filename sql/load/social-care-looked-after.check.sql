-- What only the whole set can tell. LAC- is the number of a statutory SSDA903 validation rule; CLA- is ours. Episodes of a child follow one another by
-- their first days; a rule that keeps a row in doubt asks, because leaving an episode out would make a child vanish from care.
create or replace temporary view care_order as
select line, child, decom, rne, dec, rec, ls,
       lag(dec) over e as dec_before, lag(rec) over e as rec_before, lag(line) over e as line_before,
       lead(decom) over e as decom_after, lead(line) over e as line_after
from stg_episodes
window e as (partition by child order by decom, line);

-- Two children under one number: neither can be told right, both are out.
select 'header' as table_name, line, 'UPN' as field, case when differ then 'ID-04' else 'ID-03' end as code,
       case when differ then 'error' else 'query' end as severity, not differ as keep
from (select line, min(dob) over u <> max(dob) over u as differ, count(*) over u as rows
      from stg_header
      where upn is not null
      window u as (partition by upn)) s
where rows > 1;

-- One child, two birth dates.
with said as (
    select 'reviews' as table_name, line, child, dob from stg_reviews
    union all select 'missing', line, child, dob from stg_missing
    union all select 'placedadoption', line, child, dob from stg_placedadoption
    union all select 'oc2', line, child, dob from stg_oc2)
select s.table_name, s.line, 'DOB', 'ID-12', 'query', true
from said s
join stg_header h using (child)
where s.dob <> h.dob;

-- A new episode has begun, and this one has not ended.
select 'episodes', line, 'DEC', 'LAC-142', 'query', true
from care_order
where dec is null and line_after is not null;

select 'episodes', e.line, 'DECOM', 'LAC-302', 'error', false
from stg_episodes e
join stg_header h using (child)
where e.decom < h.dob;

select 'episodes', line, 'DEC', 'LAC-355', 'query', true
from stg_episodes
where dec = decom;

-- A first episode that begins in the year is a child who started to be looked after.
select 'episodes', line, 'RNE', 'LAC-357', 'query', true
from care_order
where line_before is null and decom >= @periodStart and rne <> 'S';

select 'episodes', line, 'REC', 'LAC-388', 'query', true
from care_order
where rec = 'X1' and decom_after is distinct from dec;

select 'episodes', e.line, 'REC', 'LAC-389', 'query', true
from stg_episodes e
join stg_header h using (child)
where e.rec = 'E7' and extract(year from age(e.dec::timestamp, h.dob::timestamp)) < 16;

select 'episodes', e.line, 'REC', 'LAC-390', 'query', true
from stg_episodes e
join stg_header h using (child)
where e.rec in ('E11', 'E12') and extract(year from age(e.dec::timestamp, h.dob::timestamp)) >= 18;

select 'missing', m.line, 'MIS_START', 'LAC-426', 'query', true
from stg_missing m
where exists (select from stg_episodes e where e.child = m.child and e.ls in ('V3', 'V4') and e.decom <= m.mis_start and coalesce(e.dec, @periodEnd) >= m.mis_start);

select 'episodes', line, 'RNE', 'LAC-431', 'query', true
from care_order
where rne = 'S' and decom = dec_before;

select 'episodes', line, 'RNE', 'LAC-432', 'query', true
from care_order
where rne <> 'S' and rec_before <> 'X1';

select 'episodes', line, 'DECOM', 'LAC-433', 'query', true
from care_order
where rne <> 'S' and rec_before = 'X1' and decom > dec_before;

select 'episodes', line, 'REC', 'LAC-437', 'query', true
from care_order
where rec in ('E2', 'E15') and line_after is not null;

select 'episodes', line, 'DECOM', 'LAC-501', 'query', true
from care_order
where decom < dec_before;

-- A decision not to place for adoption has its day and its reason, or there is none.
select 'placedadoption', line, 'REASON_PLACED_CEASED', 'LAC-119', 'query', true
from stg_placedadoption
where (date_placed_ceased is null) <> (reason_placed_ceased is null);

select 'missing', m.line, 'MIS_START', 'CLA-01', 'query', true
from stg_missing m
where not exists (select from stg_episodes e where e.child = m.child and e.decom <= m.mis_start and coalesce(e.dec, @periodEnd) >= m.mis_start);

select 'header', h.line, 'CHILD', 'CLA-02', 'query', true
from stg_header h
where not exists (select from stg_episodes e where e.child = h.child);

select 'episodes', line, 'REC', 'CLA-03', 'query', true
from stg_episodes
where (dec is null) <> (rec is null);

-- Ended before the year began: told by the return of its own year.
select 'episodes', line, 'DEC', 'CLA-04', 'error', false
from stg_episodes
where dec < @periodStart;
