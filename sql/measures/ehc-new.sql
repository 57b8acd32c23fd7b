-- One row is one plan first issued in the year (the return) or the month (an in-year snapshot).
select delivery_id, period_kind, period_start, period_end, area_code,
       star.age_band(age_at_received) as age_band, star.known_sex(sex) as sex, star.ethnic_group(ethnicity) as ethnicity,
       primary_need, 1 as numerator, null::integer as denominator, person_key
from star.fct_ehc_request
where delivery_id = any (@deliveries) and plan_started_on between period_start and period_end and moved_in is not true
