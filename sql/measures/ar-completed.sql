-- One row is one plan in force for twelve months or more on census day (the return) or at a month's end (an in-year snapshot), so that a review is due of it.
-- A review ends with the decision letter (Children and Families Act 2014, section 44), which must come within 12 months of the last.
select delivery_id, period_kind, period_start, period_end, area_code,
       age_band, sex, ethnicity, setting,
       case when extract(year from age(as_of, review_decided_on)) < 1 then 1 else 0 end as numerator, 1 as denominator, person_key
from star.plans_in_force(@deliveries)
where plan_started_on is null or extract(year from age(as_of, plan_started_on)) >= 1
