-- One row is one person on list 1 (EHC plans) or list 2 (SEN support) on the day of the list.
insert into new_fct_inspection_list (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, as_of, list,
    plan_issued_on, plan_updated_on, reviewed_on, primary_need, main_urn, main_phase, second_phase, home_educated, suspensions, exclusions, absence,
    pupil_premium, known_to_care, care_team, disabled, age, sex, ethnicity)
with told as (
    select 'list1' as list, line, date_of_birth, gender, ethnicity, date_initial_ehc_plan_issued, date_updated_ehc_plan_issued, date_ehc_plan_last_reviewed,
           sen_primary_need, main_education_establishment_urn, main_education_establishment_phase,
           subsidiary_education_establishment_phase_dual_registration, elective_home_education, suspensions, permanent_exclusions, absence, pupil_premium,
           known_to_children_s_social_care, which_children_s_social_care_team, does_the_child_or_young_person_have_a_disability
    from stg_list1
    union all
    select 'list2', line, date_of_birth, gender, ethnicity, null, null, null,
           sen_primary_need, main_education_establishment_urn, main_education_establishment_phase,
           subsidiary_education_establishment_phase_dual_registration, null, suspensions, permanent_exclusions, absence, pupil_premium,
           known_to_children_s_social_care, which_children_s_social_care_team, does_the_child_or_young_person_have_a_disability
    from stg_list2)
select @delivery, t.line, l.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, @asOf, t.list,
       t.date_initial_ehc_plan_issued, t.date_updated_ehc_plan_issued, t.date_ehc_plan_last_reviewed, t.sen_primary_need,
       t.main_education_establishment_urn, t.main_education_establishment_phase, t.subsidiary_education_establishment_phase_dual_registration,
       t.elective_home_education, t.suspensions, t.permanent_exclusions, t.absence, t.pupil_premium, t.known_to_children_s_social_care,
       t.which_children_s_social_care_team, t.does_the_child_or_young_person_have_a_disability,
       extract(year from age(@asOf::timestamp, t.date_of_birth::timestamp)), left(upper(t.gender), 1), t.ethnicity
from told t
join linked_person l on l.table_name = t.list and l.line = t.line;
