-- The checks of the inspection lists by the codes analysts know, all as at the day of the list. A plan is dated wrongly or a person too old: out; what is missing is asked.
select 'list1' as table_name, line, 'Date of birth' as field, 'AXA-101A' as code, 'error' as severity, false as keep
from stg_list1
where date_of_birth is null;

select 'list1', line, 'Gender', 'AXA-101B', 'query', true
from stg_list1
where gender is null;

select 'list1', line, 'Ethnicity', 'AXA-101C', 'query', true
from stg_list1
where ethnicity is null;

select 'list1', line, 'SEN primary need', 'AXA-101D', 'query', true
from stg_list1
where sen_primary_need is null;

select 'list1', line, 'Date of birth', 'AXA-102A', 'query', true
from stg_list1
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) = 25;

select 'list1', line, 'Date of birth', 'AXA-102B', 'error', false
from stg_list1
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) >= 26;

select 'list1', line, 'Does the child or young person have a disability?', 'AXA-103', 'query', true
from stg_list1
where does_the_child_or_young_person_have_a_disability is null;

select 'list1', line, 'Date of birth', 'AXA-105A', 'error', false
from stg_list1
where date_of_birth > @asOf;

select 'list1', line, 'Date initial EHC plan issued', 'AXA-105B', 'error', false
from stg_list1
where date_initial_ehc_plan_issued > @asOf;

select 'list1', line, 'Date updated EHC plan issued', 'AXA-105C', 'error', false
from stg_list1
where date_updated_ehc_plan_issued > @asOf;

select 'list1', line, 'Date EHC plan last reviewed', 'AXA-105D', 'error', false
from stg_list1
where date_ehc_plan_last_reviewed > @asOf;

select 'list1', line, 'Date initial EHC plan issued', 'AXA-106A', 'error', false
from stg_list1
where date_initial_ehc_plan_issued > date_updated_ehc_plan_issued;

select 'list1', line, 'Date initial EHC plan issued', 'AXA-106B', 'error', false
from stg_list1
where date_initial_ehc_plan_issued > date_ehc_plan_last_reviewed;

select 'list1', line, 'UPN', 'AXA-107', 'query', true
from stg_list1
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) >= 6 and upn is null and uln is null
  and not exists (select from questioned q where q.table_name = 'list1' and q.line = stg_list1.line and q.field in ('UPN', 'ULN'));

select 'list1', line, 'Main education establishment – URN', 'AXA-108A', 'query', true
from stg_list1
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) between 5 and 16 and coalesce(main_education_establishment_urn, main_education_establishment_phase) is null
  and subsidiary_education_establishment_phase_dual_registration is null;

select 'list1', line, 'Main education establishment – URN', 'AXA-108B', 'query', true
from stg_list1
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) between 5 and 16 and coalesce(main_education_establishment_urn, main_education_establishment_phase) is null
  and subsidiary_education_establishment_phase_dual_registration is not null;

select 'list1', line, 'UPN', 'AXA-109', 'query', true
from (select line, count(*) over (partition by upn) as rows from stg_list1 where upn is not null) s
where rows > 1;

-- List 2, SEN support.
select 'list2', line, 'Date of birth', 'AXA-201A', 'error', false
from stg_list2
where date_of_birth is null;

select 'list2', line, 'Gender', 'AXA-201B', 'query', true
from stg_list2
where gender is null;

select 'list2', line, 'Ethnicity', 'AXA-201C', 'query', true
from stg_list2
where ethnicity is null;

select 'list2', line, 'SEN primary need', 'AXA-201D', 'query', true
from stg_list2
where sen_primary_need is null;

select 'list2', line, 'Date of birth', 'AXA-202A', 'query', true
from stg_list2
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) = 25;

select 'list2', line, 'Date of birth', 'AXA-202B', 'error', false
from stg_list2
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) >= 26;

select 'list2', line, 'Does the child or young person have a disability?', 'AXA-203', 'query', true
from stg_list2
where does_the_child_or_young_person_have_a_disability is null;

select 'list2', line, 'Date of birth', 'AXA-205A', 'error', false
from stg_list2
where date_of_birth > @asOf;

select 'list2', line, 'UPN', 'AXA-207', 'query', true
from stg_list2
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) >= 6 and upn is null and uln is null
  and not exists (select from questioned q where q.table_name = 'list2' and q.line = stg_list2.line and q.field in ('UPN', 'ULN'));

select 'list2', line, 'Main education establishment – URN', 'AXA-208A', 'query', true
from stg_list2
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) between 5 and 16 and coalesce(main_education_establishment_urn, main_education_establishment_phase) is null
  and subsidiary_education_establishment_phase_dual_registration is null;

select 'list2', line, 'Subsidiary education establishment – phase (dual registration)', 'AXA-208B', 'query', true
from stg_list2
where extract(year from age(@asOf::timestamp, date_of_birth::timestamp)) between 5 and 16 and coalesce(main_education_establishment_urn, main_education_establishment_phase) is not null
  and subsidiary_education_establishment_phase_dual_registration is null;

select 'list2', line, 'UPN', 'AXA-209', 'query', true
from (select line, count(*) over (partition by upn) as rows from stg_list2 where upn is not null) s
where rows > 1;
