-- One row is one child in need on 31 March, however many episodes the child has open.
-- The one-file template and the census tell the same: where an area sent both of a year, the later counts.
with told as (
    select area_code, period_end, max(delivery_id) as delivery_id
    from star.fct_child_in_need
    where delivery_id = any (@deliveries)
    group by area_code, period_end
),
child as (
    select delivery_id, area_code, period_end, person_key,
           bool_or(disabled) as disabled, max(age) as age, max(sex) as sex, max(ethnicity) as ethnicity
    from star.fct_child_in_need
    join told using (area_code, period_end, delivery_id)
    where (referred_on is null or referred_on <= period_end) and (closed_on is null or closed_on > period_end)
    group by delivery_id, area_code, period_end, person_key
)
select delivery_id, 'day' as period_kind, period_end as period_start, period_end, area_code,
       star.age_band(age) as age_band, star.known_sex(sex) as sex, star.ethnic_group(ethnicity) as ethnicity,
       case when disabled then 1 else 0 end as numerator, 1 as denominator, person_key
from child
