-- One row is one request still open at a month's end, past 6 weeks, without a decision whether to assess.
select delivery_id, period_kind, period_start, period_end, area_code,
       star.age_band(age_at_received) as age_band, star.known_sex(sex) as sex, star.ethnic_group(ethnicity) as ethnicity,
       1 as numerator, null::integer as denominator, person_key
from star.fct_ehc_request
where delivery_id = any (@deliveries) and use = 'in-year'
  and as_of - received_on > 42
  and coalesce(request_outcome, 'A') = 'A' and plan_started_on is null and moved_in is not true
