-- One row is all sessions of one census: those of pupils aged 5 to 15 with SEN support in the term before. Under ten pupils nothing is told, since sessions are many where
-- pupils are few. There are no groups, so that none can be had by subtraction.
with pupil as (
    select p.delivery_id, p.as_of, p.area_code, p.person_key, p.sessions_possible as possible, p.sessions_authorised + p.sessions_unauthorised as missed
    from star.fct_pupil p
    where p.delivery_id = any (@deliveries) and star.sen_provision(p.sen_provision) = 'K' and p.age between 5 and 15
      and p.sessions_possible > 0 and p.sessions_add_up
)
select delivery_id, 'day' as period_kind, as_of as period_start, as_of as period_end, area_code,
       sum(missed) as numerator, sum(possible) as denominator
from pupil
group by delivery_id, as_of, area_code
having count(distinct person_key) >= 10
