-- One row is one EHC plan in force on census day (the return) or at a month's end (an in-year snapshot), placed in a school or college that the register holds.
select p.delivery_id, p.period_kind, p.period_start, p.period_end, p.area_code, p.age_band, p.primary_need, p.setting,
       case when p.school_la = a.la_number then 1 else 0 end as numerator, 1 as denominator, p.person_key
from star.plans_in_force(@deliveries) p
join star.dim_area a on a.area_code = p.area_code and a.la_number is not null
where p.school_la is not null
