-- One row is one suspension told by a census (above the line), or one pupil on roll on its day (below it).
select delivery_id, 'day' as period_kind, as_of as period_start, as_of as period_end, area_code,
       star.sen_provision(sen_provision) as sen_provision, star.age_band(age) as age_band, 1 as numerator, null::integer as denominator, person_key
from star.fct_exclusion
where delivery_id = any (@deliveries) and category in ('suspension', 'lunchtime')
union all
select delivery_id, 'day', as_of, as_of, area_code, star.sen_provision(sen_provision), star.age_band(age), 0, 1, null
from star.fct_pupil
where delivery_id = any (@deliveries) and coalesce(enrolment, 'C') in ('C', 'M')
