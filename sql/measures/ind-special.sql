-- One row is one EHC plan in force on census day (the return) or at a month's end (an in-year snapshot), and whether its main placement is an independent special (type 10) or non-maintained special school (type 8).
select p.delivery_id, p.period_kind, p.period_start, p.period_end, p.area_code, p.age_band, p.primary_need,
       case when p.school_type in ('8', '10') then 1 else 0 end as numerator, 1 as denominator, p.person_key
from star.plans_in_force(@deliveries) p
