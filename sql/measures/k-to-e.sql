-- One row is one pupil who had SEN support in one spring census and is on roll in the next, and whether there is a plan now. Of two rolls the stronger provision counts.
with pupil as (
    select area_code, person_key, as_of, delivery_id, min(star.sen_provision(sen_provision)) as provision, max(age) as age, max(sex) as sex
    from star.fct_pupil
    where delivery_id = any (@deliveries) and term = 'spring' and coalesce(enrolment, 'C') in ('C', 'M')
    group by area_code, person_key, as_of, delivery_id
)
select now.delivery_id, 'day' as period_kind, now.as_of as period_start, now.as_of as period_end, now.area_code,
       star.age_band(now.age) as age_band, star.known_sex(now.sex) as sex,
       case when now.provision = 'E' then 1 else 0 end as numerator, 1 as denominator, now.person_key
from pupil now
join pupil before on before.area_code = now.area_code and before.person_key = now.person_key
    and extract(year from before.as_of) = extract(year from now.as_of) - 1
where before.provision = 'K'
