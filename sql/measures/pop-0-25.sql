-- One row is the residents of one sex and single year of age from 0 to 25, by the latest delivery that tells the year; a base that lacks one of the ages gives nothing.
with latest as (
    select distinct on (area_code, mid_year) area_code, mid_year, delivery_id
    from star.dim_population
    where delivery_id = any (@deliveries)
    order by area_code, mid_year, delivery_id desc
),
young as (
    select d.*, count(*) filter (where d.sex = 'F') over base as ages_of_girls, count(*) filter (where d.sex = 'M') over base as ages_of_boys
    from star.dim_population d
    join latest l using (area_code, mid_year, delivery_id)
    where d.age between 0 and 25
    window base as (partition by d.area_code, d.mid_year)
)
select delivery_id, 'calendar-year' as period_kind, make_date(mid_year, 1, 1) as period_start, make_date(mid_year, 12, 31) as period_end, area_code,
       star.age_band(age) as age_band, star.known_sex(sex) as sex, residents as numerator, null::bigint as denominator
from young
where ages_of_girls = 26 and ages_of_boys = 26
