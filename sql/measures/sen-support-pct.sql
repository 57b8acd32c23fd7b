-- One row is one pupil on roll on the day of the spring census, at the main of two schools.
select delivery_id, 'day' as period_kind, as_of as period_start, as_of as period_end, area_code,
       star.age_band(age) as age_band, star.known_sex(sex) as sex, star.ethnic_group(ethnicity) as ethnicity,
       case when star.sen_provision(sen_provision) = 'K' then 1 else 0 end as numerator, 1 as denominator, person_key
from star.fct_pupil
where delivery_id = any (@deliveries) and term = 'spring' and coalesce(enrolment, 'C') in ('C', 'M')
