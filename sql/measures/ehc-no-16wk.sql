-- One row is one decision after an assessment that there will be no plan, made in the year (the return) or the month (an in-year snapshot).
select delivery_id, period_kind, period_start, period_end, area_code, star.age_band(age_at_received) as age_band,
       case when assessment_outcome_on - received_on <= 112 then 1 else 0 end as numerator, 1 as denominator, person_key
from star.fct_ehc_request
where delivery_id = any (@deliveries)
  and assessment_outcome = 'N' and assessment_outcome_on between period_start and period_end
  and received_on is not null
