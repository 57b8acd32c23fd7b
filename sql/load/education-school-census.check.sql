-- What only the whole set can tell (school census guide). Orders of dates inside one row are row rules of the contract.
-- Two children under one number: neither can be told right, both are out. One school that sends a child twice is asked about.
select 'pupilonroll' as table_name, line, 'upn' as field, 'ID-04' as code, 'error' as severity, false as keep
from (select line, min(dob) over u <> max(dob) over u as differ
      from stg_pupilonroll
      where upn is not null
      window u as (partition by upn)) s
where differ;

select 'pupilonroll', line, 'upn', 'ID-03', 'query', true
from (select line, min(dob) over s <> max(dob) over s as differ, count(*) over s as rows
      from stg_pupilonroll
      where upn is not null
      window s as (partition by nativeid, upn)) s
where rows > 1 and not differ;

select 'pupilonroll', line, 'upn', 'CEN-01', 'query', true
from stg_pupilonroll
where upn is null
  and not exists (select from questioned q where q.table_name = 'pupilonroll' and q.line = stg_pupilonroll.line and q.field = 'upn');

-- At one school alone, and at another alone.
select 'pupilonroll', p.line, 'enrolstatus', 'CEN-02', 'query', true
from stg_pupilonroll p
where p.upn is not null and p.enrolstatus = 'C'
  and exists (select from stg_pupilonroll o where o.upn = p.upn and o.nativeid <> p.nativeid and o.enrolstatus = 'C' and o.dob = p.dob);

-- Types of need are sent in spring only.
select 'pupilonroll', p.line, 'senprovision', 'CEN-03', 'query', true
from stg_pupilonroll p
where extract(month from @asOf::date) <= 3 and p.senprovision in ('K', 'E', 'S', 'A', 'P')
  and not exists (select from stg_senneeds n where n.pupilonrolltableid = p.pupilonrolltableid);

select 'senneeds', n.line, 'sentype', 'CEN-04', 'query', true
from stg_senneeds n
join stg_pupilonroll p using (pupilonrolltableid)
where coalesce(p.senprovision, 'N') = 'N';

select 'pupilonroll', p.line, 'senprovision', 'CEN-05', 'query', true
from stg_pupilonroll p
join stg_senneeds n using (pupilonrolltableid)
group by p.line
having count(*) filter (where n.sentyperank = 1) <> 1;

select 'senneeds', line, 'sentype', 'CEN-06', 'query', true
from (select line, row_number() over (partition by pupilonrolltableid, sentype order by sentyperank, line) as nth from stg_senneeds) s
where nth > 1;

select 'senneeds', n.line, 'sentype', 'CEN-07', 'query', true
from stg_senneeds n
join stg_pupilonroll p using (pupilonrolltableid)
where n.sentype = 'NSA' and p.senprovision = 'E';

-- Authorised and unauthorised absence are part of the sessions possible.
select 'pupilonroll', p.line, 'termlysessionspossible', 'CEN-08', 'query', true
from stg_pupilonroll p
join stg_sessionsonroll s using (pupilonrolltableid)
join star.dim_attendance_code c on c.code = s.attendancereason and c.counts_as in ('authorised', 'unauthorised')
group by p.line, p.termlysessionspossible
having sum(s.sessions) > p.termlysessionspossible;

select 'pupilnolongeronroll', p.line, 'termlysessionspossible', 'CEN-08', 'query', true
from stg_pupilnolongeronroll p
join stg_sessionsoffroll s using (pupilnolongeronrolltableid)
join star.dim_attendance_code c on c.code = s.attendancereason and c.counts_as in ('authorised', 'unauthorised')
group by p.line, p.termlysessionspossible
having sum(s.sessions) > p.termlysessionspossible;

select 'sessionsonroll', line, 'attendancereason', 'CEN-09', 'query', true
from (select line, row_number() over (partition by pupilonrolltableid, attendancereason order by line) as nth from stg_sessionsonroll) s
where nth > 1;

select 'sessionsoffroll', line, 'attendancereason', 'CEN-09', 'query', true
from (select line, row_number() over (partition by pupilnolongeronrolltableid, attendancereason order by line) as nth from stg_sessionsoffroll) s
where nth > 1;

-- 45 school days are 90 sessions; the law counts the school year, of which a census tells one term, so this cannot see all.
select 'exclusionsonroll', line, 'sessions', 'CEN-10', 'query', true
from (select line, category, sum(sessions) over (partition by pupilonrolltableid) as lost
      from stg_exclusionsonroll
      where category in ('SUSP', 'FIXD', 'LNCH')) s
where lost > 90;

select 'exclusionsonroll', e.line, 'startdate', 'CEN-11', 'query', true
from stg_exclusionsonroll e
join stg_pupilonroll p using (pupilonrolltableid)
where e.startdate < p.entrydate;

select 'exclusionsoffroll', e.line, 'startdate', 'CEN-11', 'query', true
from stg_exclusionsoffroll e
join stg_pupilnolongeronroll p using (pupilnolongeronrolltableid)
where e.startdate < p.entrydate or e.startdate > p.leavingdate;

select 'exclusionsonroll', line, 'category', 'CEN-12', 'query', true
from (select line, row_number() over (partition by pupilonrolltableid order by startdate, line) as nth from stg_exclusionsonroll where category = 'PERM') s
where nth > 1;

-- Someone who came back has a first day after the last one.
select 'pupilnolongeronroll', l.line, 'leavingdate', 'CEN-13', 'query', true
from stg_pupilnolongeronroll l
where exists (select from stg_pupilonroll p where p.upn = l.upn and p.nativeid = l.nativeid and p.entrydate <= l.leavingdate);

select 'pupilonroll', line, 'termlysessionsunauthorised', 'CEN-14', 'query', true
from stg_pupilonroll
where coalesce(termlysessionsauthorised, 0) + coalesce(termlysessionsunauthorised, 0) > termlysessionspossible;
