-- One row is one EHC plan of someone aged 16 or over that ended in the year (the return) or the month (an in-year snapshot), other than by moving to another council.
select delivery_id, period_kind, period_start, period_end, area_code, star.age_band(age_at_end) as age_band, star.known_sex(sex) as sex,
       case cease_reason when '4' then 1 else 0 end as numerator, 1 as denominator, person_key
from star.fct_ehc_request
where delivery_id = any (@deliveries)
  and plan_ceased_on between period_start and period_end and age_at_end >= 16 and cease_reason is distinct from '5'
