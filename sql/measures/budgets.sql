-- One row is one EHC plan in force on census day (the return) or at a month's end (an in-year snapshot), and whether a personal budget is taken up.
select delivery_id, period_kind, period_start, period_end, area_code, age_band, primary_need, setting,
       case when personal_budget then 1 else 0 end as numerator, 1 as denominator, person_key
from star.plans_in_force(@deliveries)
