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
