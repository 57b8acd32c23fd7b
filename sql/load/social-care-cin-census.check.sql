-- What only the whole set can tell. CIN- is the number of a statutory validation rule; CNS- is ours.
select 'childidentifiers' as table_name, line, 'UPN' as field, 'ID-04' as code, 'error' as severity, false as keep
from (select line, min(personbirthdate) over u <> max(personbirthdate) over u as differ
      from stg_childidentifiers
      where upn is not null
      window u as (partition by upn)) s
where differ;

-- Born or expected: one of the two days, and not both.
select 'childidentifiers', line, 'PersonBirthDate', 'CIN-8525', 'query', true
from stg_childidentifiers
where (personbirthdate is null) = (expectedpersonbirthdate is null);

select 'childidentifiers', i.line, 'LAchildID', 'CIN-8590', 'query', true
from stg_childidentifiers i
where not exists (select from stg_cindetails d where d.lachildid = i.lachildid);

select 'assessments', x.line, 'CINdetailsID', 'TREE-01', 'error', false
from stg_assessments x
where not exists (select from stg_cindetails d where d.lachildid = x.lachildid and d.cindetailsid = x.cindetailsid);

select 'assessments', x.line, 'AssessmentActualStartDate', 'CIN-8565', 'query', true
from stg_assessments x
join stg_cindetails d using (lachildid, cindetailsid)
where x.assessmentactualstartdate > d.cinclosuredate;

select 'cinplandates', x.line, 'CINdetailsID', 'TREE-01', 'error', false
from stg_cinplandates x
where not exists (select from stg_cindetails d where d.lachildid = x.lachildid and d.cindetailsid = x.cindetailsid);

select 'cinplandates', x.line, 'CINPlanStartDate', 'CIN-8565', 'query', true
from stg_cinplandates x
join stg_cindetails d using (lachildid, cindetailsid)
where x.cinplanstartdate > d.cinclosuredate;

select 'section47', x.line, 'CINdetailsID', 'TREE-01', 'error', false
from stg_section47 x
where not exists (select from stg_cindetails d where d.lachildid = x.lachildid and d.cindetailsid = x.cindetailsid);

select 'section47', x.line, 'S47ActualStartDate', 'CIN-8565', 'query', true
from stg_section47 x
join stg_cindetails d using (lachildid, cindetailsid)
where x.s47actualstartdate > d.cinclosuredate;

select 'childprotectionplans', x.line, 'CINdetailsID', 'TREE-01', 'error', false
from stg_childprotectionplans x
where not exists (select from stg_cindetails d where d.lachildid = x.lachildid and d.cindetailsid = x.cindetailsid);

select 'childprotectionplans', x.line, 'CPPstartDate', 'CIN-8565', 'query', true
from stg_childprotectionplans x
join stg_cindetails d using (lachildid, cindetailsid)
where x.cppstartdate > d.cinclosuredate;

-- A review whose plan is not there, or whose plan has no episode.
select 'reviews', r.line, 'CPPID', 'TREE-01', 'error', false
from stg_reviews r
where not exists (
    select from stg_childprotectionplans p
    join stg_cindetails d using (lachildid, cindetailsid)
    where p.lachildid = r.lachildid and p.cindetailsid = r.cindetailsid and p.cppid = r.cppid);

select 'childprotectionplans', line, 'CPPendDate', 'CIN-8840', 'query', true
from stg_childprotectionplans
where cppenddate = cppstartdate;

select 'reviews', r.line, 'CPPreviewDate', 'CIN-8841', 'query', true
from stg_reviews r
join stg_childprotectionplans p using (lachildid, cindetailsid, cppid)
where r.cppreviewdate <= p.cppstartdate;

select 'cindetails', line, 'ReasonForClosure', 'CNS-01', 'query', true
from stg_cindetails
where (cinclosuredate is null) <> (reasonforclosure is null);

select 'section47', line, 'S47ActualStartDate', 'CNS-02', 'query', true
from (select line, s47actualstartdate, icpcnotrequired, lag(dateofinitialcpc) over c as ended, lag(line) over c as before, lag(icpcnotrequired) over c as closed
      from stg_section47
      window c as (partition by lachildid order by s47actualstartdate, line)) s
where before is not null and not coalesce(closed, false) and (ended is null or s47actualstartdate < ended);

select 'childprotectionplans', line, 'CPPstartDate', 'CNS-03', 'query', true
from (select line, cppstartdate, lag(cppenddate) over c as ended, lag(line) over c as before
      from stg_childprotectionplans
      window c as (partition by lachildid order by cppstartdate, line)) s
where before is not null and (ended is null or cppstartdate < ended);

select 'disabilities', n.line, 'Disability', 'CNS-04', 'query', true
from stg_disabilities n
where n.disability = 'NONE' and exists (select from stg_disabilities o where o.lachildid = n.lachildid and o.disability <> 'NONE');
