-- The SSDA903 return into the star. Ages are completed years on the stated day (Core, Age).

-- One row is one child of the return with the person.
create temporary table care_child on commit drop as
select h.*, l.person_key, case h.sex when '1' then 'M' when '2' then 'F' else upper(h.sex) end as known_sex,
       case when h.dob <= @periodEnd then extract(year from age(@periodEnd::timestamp, h.dob::timestamp)) end as age
from stg_header h
join linked_person l on l.table_name = 'header' and l.line = h.line;

-- One row is one child looked after at any time in the year.
insert into new_fct_care_child (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, is_mother, age, sex, ethnicity)
select @delivery, line, person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, mother, age, known_sex, ethnic
from care_child;

-- One row is one episode of care as this return tells it.
insert into new_fct_care_episode (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, started_on, ended_on,
    new_reason, legal_status, short_break, need_code, placement, provider, end_reason, move_reason, urn, age_at_start, age, sex, ethnicity)
select @delivery, e.line, c.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, e.decom, e.dec,
       e.rne, e.ls, e.ls in ('V3', 'V4'), e.cin, e.place, e.place_provider, e.rec, e.reason_place_change, e.urn,
       case when c.dob <= e.decom then extract(year from age(e.decom::timestamp, c.dob::timestamp)) end, c.age, c.known_sex, c.ethnic
from stg_episodes e
join care_child c using (child);

-- One row is one review.
insert into new_fct_care_review (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, reviewed_on, part,
    age, sex, ethnicity)
select @delivery, r.line, c.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, r.review, r.review_code, c.age, c.known_sex, c.ethnic
from stg_reviews r
join care_child c using (child);

-- One row is one time missing or away.
insert into new_fct_care_missing (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, kind, started_on, ended_on,
    age, sex, ethnicity)
select @delivery, m.line, c.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, case m.missing when 'M' then 'missing' else 'away' end,
       m.mis_start, m.mis_end, c.age, c.known_sex, c.ethnic
from stg_missing m
join care_child c using (child);

-- One row is one decision that a child should be placed for adoption.
insert into new_fct_care_adoption (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, decided_on, reversed_on,
    reversed_reason, age, sex, ethnicity)
select @delivery, p.line, c.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, p.date_placed, p.date_placed_ceased, p.reason_placed_ceased,
       c.age, c.known_sex, c.ethnic
from stg_placedadoption p
join care_child c using (child);

-- One row is the health of one child looked after for the whole year.
insert into new_fct_care_health (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, sdq_score, sdq_reason,
    convicted, development_checked, immunised, teeth_checked, health_assessed, substance_misuse, help_received, help_offered, age, sex, ethnicity)
select @delivery, o.line, c.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, o.sdq_score, o.sdq_reason, o.convicted, o.health_check,
       o.immunisations, o.teeth_check, o.health_assessment, o.substance_misuse, o.intervention_received, o.intervention_offered, c.age, c.known_sex, c.ethnic
from stg_oc2 o
join care_child c using (child);
