-- One row is all sessions of one census: those of pupils aged 5 to 15 with an EHC plan in the term before. Under ten pupils nothing is told, since sessions are many where
-- pupils are few. There are no groups, so that none can be had by subtraction.
with cut as (
    select delivery_id, person_key, school, sum(sessions) as sessions
    from star.fct_pupil_session
    where delivery_id = any (@deliveries) and on_roll and part = 'term' and reason = 'C2'
    group by delivery_id, person_key, school
),
pupil as (
    select p.delivery_id, p.as_of, p.area_code, p.person_key, p.sessions_possible as possible, coalesce(cut.sessions, 0) as missed
    from star.fct_pupil p
    left join cut using (delivery_id, person_key, school)
    where p.delivery_id = any (@deliveries) and star.sen_provision(p.sen_provision) = 'E' and p.age between 5 and 15
      and p.sessions_possible > 0 and p.sessions_add_up
)
select delivery_id, 'day' as period_kind, as_of as period_start, as_of as period_end, area_code,
       sum(missed) as numerator, sum(possible) as denominator
from pupil
group by delivery_id, as_of, area_code
having count(distinct person_key) >= 10
