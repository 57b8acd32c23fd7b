-- One row is one child aged 5 to 15 looked after on 31 March and for the twelve months before without a break, short breaks (V3, V4) left out.
with year as (
    select distinct on (area_code, period_end) area_code, period_start, period_end, delivery_id
    from star.fct_care_child
    where delivery_id = any (@deliveries)
    order by area_code, period_end, delivery_id desc
),
-- Looked after on the first and on the last day, with no new start in between: a break would show as a new start.
child as (
    select y.area_code, y.period_end, y.delivery_id, k.person_key
    from year y
    join star.fct_care_child k on k.delivery_id = y.delivery_id and k.area_code = y.area_code and k.age between 5 and 15
    join star.care_episodes(@deliveries) e on e.area_code = y.area_code and e.person_key = k.person_key and not e.short_break
    group by y.area_code, y.period_start, y.period_end, y.delivery_id, k.person_key
    having bool_or(e.started_on <= y.period_start and (e.ended_on is null or e.ended_on > y.period_start))
       and bool_or(e.started_on <= y.period_end and (e.ended_on is null or e.ended_on > y.period_end))
       and not bool_or(e.new_reason = 'S' and e.started_on > y.period_start and e.started_on <= y.period_end)
),
-- The latest spring census of the twelve months before says what each pupil has; of two rolls the stronger counts. Someone not found there is not known.
census as (
    select distinct on (y.area_code, y.period_end) y.area_code, y.period_end, c.as_of, c.delivery_id
    from year y
    join (select distinct area_code, as_of, delivery_id from star.fct_pupil where delivery_id = any (@deliveries) and term = 'spring') c
        on c.area_code = y.area_code and c.as_of <= y.period_end and c.as_of > y.period_end - 365
    order by y.area_code, y.period_end, c.as_of desc, c.delivery_id desc
),
pupil as (
    select c.area_code, c.period_end, p.person_key, min(star.sen_provision(p.sen_provision)) as provision
    from census c
    join star.fct_pupil p on p.delivery_id = c.delivery_id and p.area_code = c.area_code
    group by c.area_code, c.period_end, p.person_key
)
select child.delivery_id, 'day' as period_kind, child.period_end as period_start, child.period_end, child.area_code, p.provision as sen_provision,
       1 as numerator, null::integer as denominator, child.person_key
from child
join census c on c.area_code = child.area_code and c.period_end = child.period_end
left join pupil p on p.area_code = child.area_code and p.period_end = child.period_end and p.person_key = child.person_key
union all
-- The census counts nobody by itself, and the figure rests on it all the same.
select delivery_id, 'day', period_end, period_end, area_code, 'N', 0, null, null
from census
