-- One row is one EHC plan in force on census day (above the line), or the residents of one age and sex that day (below it).
with plan as (
    select * from star.plans_in_force(@deliveries) where period_kind = 'day'
),
-- Each census day meets the latest mid-year estimate that is not after it: January 2025 meets mid-2024.
counted as (
    select distinct on (c.area_code, c.as_of) c.area_code, c.as_of, d.mid_year, d.delivery_id
    from (select distinct area_code, as_of from plan) c
    join star.dim_population d on d.area_code = c.area_code and make_date(d.mid_year, 6, 30) <= c.as_of
    where d.delivery_id = any (@deliveries)
    order by c.area_code, c.as_of, d.mid_year desc, d.delivery_id desc
),
resident as (
    select c.delivery_id, c.as_of, c.area_code, d.age, d.sex, d.residents
    from counted c
    join star.dim_population d on d.delivery_id = c.delivery_id and d.area_code = c.area_code and d.mid_year = c.mid_year
    where d.age between 0 and 25
)
select delivery_id, period_kind, period_start, period_end, area_code, age_band, sex,
       1 as numerator, null::bigint as denominator, person_key
from plan
union all
select delivery_id, 'day', as_of, as_of, area_code, star.age_band(age), star.known_sex(sex), 0, residents, null
from resident
