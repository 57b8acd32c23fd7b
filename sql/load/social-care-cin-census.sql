-- The children in need census into the star. Ages are completed years at the year's end (Core, Age).

-- One row is one child of the census with the person, the ethnicity and every disability.
create temporary table cin_child on commit drop as
select i.lachildid, l.person_key, i.sex, i.ethnicity, d.codes,
       case when i.personbirthdate <= @periodEnd then extract(year from age(@periodEnd::timestamp, i.personbirthdate::timestamp)) end as age
from stg_childidentifiers i
join linked_person l on l.table_name = 'childidentifiers' and l.line = i.line
left join (select lachildid, array_agg(disability order by disability) as codes from stg_disabilities group by lachildid) d on d.lachildid = i.lachildid;

-- One row is one episode of a child in need open in the children's act year.
insert into new_fct_child_in_need (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end,
    referred_on, closed_on, closure_reason, primary_need_code, disabilities, disabled, age, sex, ethnicity)
select @delivery, n.line, c.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd,
       n.cinreferraldate, n.cinclosuredate, n.reasonforclosure, n.primaryneedcode, coalesce(c.codes, '{}'),
       -- None told is not "none": nobody has said.
       case when c.codes is not null then not c.codes <@ array['NONE'] end, c.age, c.sex, c.ethnicity
from stg_cindetails n
join cin_child c using (lachildid);

-- One row is one thing done for a child in need: an assessment (once for each factor), a plan, an enquiry, a protection plan, a review of it.
insert into new_fct_child_in_need_activity (delivery_id, source_table, source_line, person_key, agency, area_code, period_kind, period_start, period_end,
    kind, started_on, ended_on, detail, age, sex, ethnicity)
with done as (
    select 'assessments' as source_table, line, lachildid, 'assessment' as kind, assessmentactualstartdate as started_on, assessmentauthorisationdate as ended_on,
           assessmentfactors as detail
    from stg_assessments
    union all
    select 'cinplandates', line, lachildid, 'plan', cinplanstartdate, cinplanenddate, null from stg_cinplandates
    union all
    select 'section47', line, lachildid, 'enquiry', s47actualstartdate, dateofinitialcpc, null from stg_section47
    union all
    select 'childprotectionplans', line, lachildid, 'protection-plan', cppstartdate, cppenddate, coalesce(latestcategoryofabuse, initialcategoryofabuse)
    from stg_childprotectionplans
    union all
    select 'reviews', line, lachildid, 'review', cppreviewdate, cppreviewdate, null from stg_reviews)
select @delivery, d.source_table, d.line, c.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd,
       d.kind, d.started_on, d.ended_on, d.detail, c.age, c.sex, c.ethnicity
from done d
join cin_child c using (lachildid);
