-- One row is one EHC plan in force on census day (the return) or at a month's end (an in-year snapshot).
select delivery_id, period_kind, period_start, period_end, area_code,
       age_band, sex, ethnicity, primary_need, setting,
       1 as numerator, null::integer as denominator, person_key
from star.plans_in_force(@deliveries)
