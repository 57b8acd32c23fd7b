-- One row is one referral to a community service received in a month that some delivery reports on.
with latest as (
    select distinct on (record_key) *
    from star.fct_community_referral
    where delivery_id = any (@deliveries)
    order by record_key, as_of desc, delivery_id desc
),
-- A month that no delivery reports on is missing, not nought: what later deliveries still hold of it is a remnant.
reported as (
    select distinct area_code, date_trunc('month', as_of)::date as month_start
    from star.fct_community_referral
    where delivery_id = any (@deliveries)
)
select l.delivery_id, 'month' as period_kind, r.month_start as period_start, (r.month_start + interval '1 month - 1 day')::date as period_end,
       l.area_code, star.age_band(l.age_at_received) as age_band, star.known_sex(l.sex) as sex,
       star.ethnic_group(l.ethnicity) as ethnicity, l.service_line,
       1 as numerator, null::integer as denominator, l.record_key
from latest l
join reported r on r.area_code = l.area_code and r.month_start = date_trunc('month', l.received_on)::date
