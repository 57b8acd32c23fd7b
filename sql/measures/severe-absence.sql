-- One row is one pupil aged 5 to 15 with sessions possible in the term before the census. The sessions of two rolls are added; the stronger provision counts.
with pupil as (
    select delivery_id, as_of, area_code, person_key, min(star.sen_provision(sen_provision)) as sen_provision, max(age) as age,
           sum(sessions_possible) as possible, sum(sessions_authorised + sessions_unauthorised) as missed
    from star.fct_pupil
    where delivery_id = any (@deliveries) and age between 5 and 15 and sessions_possible > 0 and sessions_add_up
    group by delivery_id, as_of, area_code, person_key
)
select delivery_id, 'day' as period_kind, as_of as period_start, as_of as period_end, area_code, sen_provision, star.age_band(age) as age_band,
       case when missed * 2 >= possible then 1 else 0 end as numerator, 1 as denominator, person_key
from pupil
