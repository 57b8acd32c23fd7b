-- One row is one EHC plan in force on census day (the return) or at a month's end (an in-year snapshot), and whether the council arranges education other than at school.
select delivery_id, period_kind, period_start, period_end, area_code, age_band, primary_need,
       case when main_setting_code = 'OLA' then 1 else 0 end as numerator, 1 as denominator, person_key
from star.plans_in_force(@deliveries)
