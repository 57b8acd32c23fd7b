-- What only the whole set can tell (SEN2 person level guide). Orders of dates inside one row are row rules of the contract.
-- Two children under one number: their birth dates differ (names are not shared, so they cannot tell). Neither can be told right, both
-- are out. The same child twice is one person, and asked about.
with same as (
    select line, min(personbirthdate) over u <> max(personbirthdate) over u as differ, count(*) over u as rows
    from stg_person
    where upn is not null
    window u as (partition by upn))
select 'person' as table_name, line, 'upn' as field, case when differ then 'ID-04' else 'ID-03' end as code,
       case when differ then 'error' else 'query' end as severity, not differ as keep
from same
where rows > 1;

select 'person', line, 'personbirthdate', 'DATE-06', 'error', false
from stg_person
where personbirthdate > @asOf;

-- The assessment's decision cannot come before the request's.
select 'assessment', a.line, 'assessmentoutcomedate', 'DATE-05', 'error', false
from stg_assessment a
join stg_requests r using (requeststableid)
where a.assessmentoutcomedate < coalesce(r.requestoutcomedate, r.receiveddate);

-- A plan cannot start before the decision to issue it, or before the request.
select 'namedplan', n.line, 'startdate', 'DATE-05', 'error', false
from stg_namedplan n
join stg_assessment a using (assessmenttableid)
join stg_requests r using (requeststableid)
where n.startdate < coalesce(a.assessmentoutcomedate, r.receiveddate);

-- One assessment below a request, one plan below an assessment, one active plan below a request.
select 'assessment', line, 'requeststableid', 'TREE-02', 'query', true
from (select line, row_number() over (partition by requeststableid order by assessmentoutcomedate nulls last, line) as nth from stg_assessment) s
where nth > 1;

select 'namedplan', line, 'assessmenttableid', 'TREE-02', 'query', true
from (select line, row_number() over (partition by assessmenttableid order by startdate nulls last, line) as nth from stg_namedplan) s
where nth > 1;

-- One current plan of one person.
select 'activeplans', line, 'requeststableid', 'PLAN-01', 'query', true
from (select a.line, row_number() over (partition by r.persontableid order by a.line) as nth
      from stg_activeplans a
      join stg_requests r using (requeststableid)) s
where nth > 1;

-- Exactly one need of rank 1 of an active plan, and at most one of rank 2.
select 'activeplans', a.line, null, 'NEED-01', 'query', true
from stg_activeplans a
left join stg_senneed n using (activeplanstableid)
group by a.line
having count(*) filter (where n.sentyperank = '1') <> 1 or count(*) filter (where n.sentyperank = '2') > 1;

-- A plan may last to the end of the academic year in which the person turns 25: by census day in January that is 31 August before.
select 'activeplans', a.line, 'requeststableid', 'SEN-01', 'query', true
from stg_activeplans a
join stg_requests r using (requeststableid)
join stg_person p using (persontableid)
where p.personbirthdate + interval '25 years'
      < make_date(extract(year from @asOf::date)::integer - case when extract(month from @asOf::date) >= 9 then 0 else 1 end, 9, 1);

-- What mediation or an appeal changed is told by its flag; without one, an assessment follows a decision to assess and a plan a decision to issue.
select 'assessment', a.line, 'requeststableid', 'SEN-03', 'query', true
from stg_assessment a
join stg_requests r using (requeststableid)
where r.requestoutcome = 'N' and not coalesce(r.requestmediation, false) and not coalesce(r.requesttribunal, false);

select 'namedplan', n.line, 'assessmenttableid', 'SEN-04', 'query', true
from stg_namedplan n
join stg_assessment a using (assessmenttableid)
where a.assessmentoutcome = 'N' and not coalesce(a.assessmentmediation, false) and not coalesce(a.assessmenttribunal, false);

select 'namedplan', line, 'ceasereason', 'SEN-05', 'query', true
from stg_namedplan
where (ceasedate is null) <> (ceasereason is null);

select 'activeplans', p.line, 'requeststableid', 'SEN-06', 'query', true
from stg_activeplans p
join stg_assessment a using (requeststableid)
join stg_namedplan n using (assessmenttableid)
group by p.line
having bool_and(coalesce(n.ceasedate < @asOf, false));

select 'activeplans', p.line, 'activeplanstableid', 'SEN-07', 'query', true
from stg_activeplans p
join stg_placementdetail d using (activeplanstableid)
where d.placementrank = '1' and coalesce(d.entrydate, @asOf) <= @asOf and coalesce(d.leavingdate, @asOf) >= @asOf
group by p.line
having count(*) > 1;

select 'plandetail', line, 'sensetting', 'SEN-08', 'query', true
from stg_plandetail
where sensetting is not null and coalesce(urn, ukprn) is not null;

select 'placementdetail', line, 'sensetting', 'SEN-08', 'query', true
from stg_placementdetail
where sensetting is not null and coalesce(urn, ukprn) is not null;

select 'placementdetail', d.line, 'sensetting', 'SEN-09', 'query', true
from stg_placementdetail d
join stg_activeplans a using (activeplanstableid)
join stg_requests r using (requeststableid)
join stg_person p using (persontableid)
where d.sensetting = 'NEET' and extract(year from age(@asOf::timestamp, p.personbirthdate::timestamp)) < 16;

select 'person', line, 'upnunknown', 'SEN-10', 'query', true
from stg_person
where upnunknown = 'UN1' and extract(year from age(@asOf::timestamp, personbirthdate::timestamp)) >= 6;

select 'senneed', line, 'sentype', 'SEN-11', 'query', true
from (select line, row_number() over (partition by activeplanstableid, sentype order by sentyperank, line) as nth from stg_senneed) s
where nth > 1;
