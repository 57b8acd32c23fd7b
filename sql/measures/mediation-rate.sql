-- One row is one request received in the year of the return that went to mediation (above the line) or was refused (below it), or both.
select delivery_id, period_kind, period_start, period_end, area_code, star.age_band(age_at_received) as age_band,
       case when request_mediation then 1 else 0 end as numerator, case when request_outcome = 'N' then 1 else 0 end as denominator, person_key
from star.fct_ehc_request
where delivery_id = any (@deliveries) and use = 'return' and received_on between period_start and period_end and moved_in is not true
  and (request_mediation or request_outcome = 'N')
