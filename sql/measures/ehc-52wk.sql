-- One row is one plan first issued in the year (the return) or the month (an in-year snapshot), cases with an exception left out.
select delivery_id, period_kind, period_start, period_end, area_code,
       star.age_band(age_at_received) as age_band, star.known_sex(sex) as sex, star.ethnic_group(ethnicity) as ethnicity,
       case when plan_started_on - received_on > 364 then 1 else 0 end as numerator, 1 as denominator, person_key
from star.fct_ehc_request
where delivery_id = any (@deliveries)
  and plan_started_on between period_start and period_end
  and received_on is not null and week20_exception is not true and moved_in is not true
