-- One row is one pupil with SEN support on the day of the spring census, with the primary need.
select delivery_id, 'day' as period_kind, as_of as period_start, as_of as period_end, area_code, primary_need as pupil_need,
       1 as numerator, null::integer as denominator, person_key
from star.fct_pupil
where delivery_id = any (@deliveries) and term = 'spring' and coalesce(enrolment, 'C') in ('C', 'M') and star.sen_provision(sen_provision) = 'K'
