-- One row is one child aged 5 to 15 in need on 31 March, however many episodes the child has open.
-- The one-file template and the census tell the same: where an area sent both of a year, the later counts.
with year as (
    select area_code, period_end, max(delivery_id) as delivery_id
    from star.fct_child_in_need
    where delivery_id = any (@deliveries)
    group by area_code, period_end
),
child as (
    select distinct n.area_code, n.period_end, n.delivery_id, n.person_key
    from star.fct_child_in_need n
    join year y on y.delivery_id = n.delivery_id and y.area_code = n.area_code and y.period_end = n.period_end
    where n.age between 5 and 15
      and (n.referred_on is null or n.referred_on <= n.period_end) and (n.closed_on is null or n.closed_on > n.period_end)
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
