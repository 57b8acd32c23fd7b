-- One row is one EHC plan in force on census day (the return) or at a month's end (an in-year snapshot), and whether its main placement is a mainstream school.
select p.delivery_id, p.period_kind, p.period_start, p.period_end, p.area_code, p.age_band, p.primary_need,
       case when p.setting = 'mainstream' then 1 else 0 end as numerator, 1 as denominator, p.person_key
from star.plans_in_force(@deliveries) p
