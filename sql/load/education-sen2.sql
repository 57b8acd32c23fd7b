-- The SEN2 return and its monthly snapshot into the star. Need and placement hang from the request, not from the plan (SEN2 person level guide),
-- so a plan's need is found by going up and down the tree. Ages are completed years on the stated day: someone born on 29 February
-- turns on 1 March (Core, Age), which is what age() says.
create temporary table sen2_person on commit drop as
select p.persontableid, l.person_key, p.personbirthdate::timestamp as born, p.sex, p.ethnicity
from stg_person p
join linked_person l on l.table_name = 'person' and l.line = p.line;

-- One row is one request with what came of it. A second assessment or plan below one request has been asked about (TREE-02); the first counts.
create temporary table sen2_request on commit drop as
with assessed as (
    select distinct on (requeststableid) *
    from stg_assessment
    order by requeststableid, assessmentoutcomedate nulls last, line),
planned as (
    select distinct on (assessmenttableid) *
    from stg_namedplan
    order by assessmenttableid, startdate nulls last, line)
select r.line, r.requeststableid, p.person_key, p.born, p.sex, p.ethnicity,
       r.receiveddate, r.requestsource, r.rya, r.requestoutcome, r.requestoutcomedate, r.requestmediation, r.requesttribunal,
       a.assessmentoutcome, a.assessmentoutcomedate, a.week20,
       n.startdate, n.ceasedate, n.ceasereason, n.pb
from stg_requests r
join sen2_person p on p.persontableid = r.persontableid
left join assessed a on a.requeststableid = r.requeststableid
left join planned n on n.assessmenttableid = a.assessmenttableid;

-- One row is the first and second need of one active plan.
create temporary table sen2_need on commit drop as
select activeplanstableid,
       min(sentype) filter (where sentyperank = '1') as primary_need,
       min(sentype) filter (where sentyperank = '2') as secondary_need
from stg_senneed
group by activeplanstableid;

-- One row is one request for an EHC needs assessment and what came of it.
insert into new_fct_ehc_request (delivery_id, source_line, person_key, use, agency, area_code, period_kind, period_start, period_end, as_of,
    received_on, request_source, youth_accommodation, request_outcome, request_outcome_on, request_mediation, request_tribunal,
    assessment_outcome, assessment_outcome_on, week20_exception, plan_started_on, plan_ceased_on, cease_reason, personal_budget,
    age_at_received, age_at_end, sex, ethnicity, primary_need, moved_in)
with in_force as (
    select a.requeststableid, min(n.primary_need) as primary_need, bool_or(a.transferla is not null) as moved_in
    from stg_activeplans a
    left join sen2_need n using (activeplanstableid)
    group by a.requeststableid)
select @delivery, r.line, r.person_key, @use, @agency, @area, @periodKind, @periodStart, @periodEnd, @asOf,
       r.receiveddate, r.requestsource, r.rya, r.requestoutcome, r.requestoutcomedate, r.requestmediation, r.requesttribunal,
       r.assessmentoutcome, r.assessmentoutcomedate, r.week20, r.startdate, r.ceasedate, r.ceasereason, r.pb,
       case when r.born <= r.receiveddate then extract(year from age(r.receiveddate::timestamp, r.born)) end,
       case when r.born <= @asOf then extract(year from age(@asOf::timestamp, r.born)) end,
       r.sex, r.ethnicity, f.primary_need, f.moved_in
from sen2_request r
left join in_force f using (requeststableid);

-- One row is one EHC plan in force on the day the delivery describes.
insert into new_fct_ehc_plan (delivery_id, source_line, person_key, use, agency, area_code, period_kind, period_start, period_end, as_of,
    plan_started_on, primary_need, secondary_need, main_urn, main_ukprn, main_setting_code, in_sen_unit, in_resourced_provision,
    review_meeting_on, review_outcome, review_decided_on, review_draft_on, phase_transfer_due_on, phase_transfer_final_on,
    personal_budget, age, sex, ethnicity)
with main as (
    -- The main placement open on the day; the latest entry where records overlap.
    select distinct on (activeplanstableid) *
    from stg_placementdetail
    where placementrank = '1' and coalesce(entrydate, @asOf) <= @asOf and coalesce(leavingdate, @asOf) >= @asOf
    order by activeplanstableid, entrydate desc nulls last, line)
select @delivery, a.line, r.person_key, @use, @agency, @area, @periodKind, @periodStart, @periodEnd, @asOf,
       r.startdate, n.primary_need, n.secondary_need, m.urn, m.ukprn, m.sensetting, m.senunitindicator, m.resourcedprovisionindicator,
       -- The date of the last review is the day the decision letter went, not the meeting (SEN2 person level specification, module 5a).
       a.reviewmeeting, a.reviewoutcome, a.lastreview, a.reviewdraft, a.phasetransferduedate, a.phasetransferfinaldate,
       r.pb, case when r.born <= @asOf then extract(year from age(@asOf::timestamp, r.born)) end, r.sex, r.ethnicity
from stg_activeplans a
join sen2_request r using (requeststableid)
left join sen2_need n using (activeplanstableid)
left join main m using (activeplanstableid);
