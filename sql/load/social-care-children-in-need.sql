-- One row is one episode of a child in need open in the children's act year.
insert into new_fct_child_in_need (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end,
    referred_on, closed_on, closure_reason, primary_need_code, disabilities, disabled, age, sex, ethnicity)
select @delivery, s.line, l.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd,
       s.cinreferraldate, s.cinclosuredate, s.reasonforclosure, s.primaryneedcode,
       coalesce(string_to_array(s.disabilities, ';'), '{}'),
       -- Blank is not "none": nobody has said.
       case when s.disabilities is not null then not string_to_array(s.disabilities, ';') <@ array['NONE'] end,
       case when s.personbirthdate <= @periodEnd then extract(year from age(@periodEnd::timestamp, s.personbirthdate::timestamp)) end,
       s.sex, s.ethnicity
from stg_episodes s
join linked_person l on l.table_name = 'episodes' and l.line = s.line;
