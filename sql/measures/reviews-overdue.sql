-- One row is one plan in force on census day (the return) or at a month's end (an in-year snapshot) whose review is overdue: twelve months and more since
-- the last decision letter or, if there was none, since the plan was first issued. A plan of which neither day is known is not counted.
select delivery_id, period_kind, period_start, period_end, area_code,
       age_band, sex, ethnicity, setting, 1 as numerator, null::integer as denominator, person_key
from star.plans_in_force(@deliveries)
where extract(year from age(as_of, greatest(review_decided_on, plan_started_on))) >= 1
