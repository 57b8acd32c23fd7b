-- One row is one pupil on roll with at least one session under code Q in the term before the census. The stronger provision of two rolls counts.
select delivery_id, 'day' as period_kind, as_of as period_start, as_of as period_end, area_code,
       min(star.sen_provision(sen_provision)) as sen_provision, star.age_band(max(age)) as age_band,
       1 as numerator, null::integer as denominator, person_key
from star.fct_pupil_session
where delivery_id = any (@deliveries) and on_roll and part = 'term' and reason = 'Q' and sessions > 0
group by delivery_id, as_of, area_code, person_key
