-- One row is one request for an EHC needs assessment received in the year of the return.
select delivery_id, period_kind, period_start, period_end, area_code,
       star.age_band(age_at_received) as age_band, star.known_sex(sex) as sex, star.ethnic_group(ethnicity) as ethnicity,
       case request_outcome when 'N' then 1 else 0 end as numerator, 1 as denominator, person_key
from star.fct_ehc_request
where delivery_id = any (@deliveries) and use = 'return' and received_on between period_start and period_end and moved_in is not true
