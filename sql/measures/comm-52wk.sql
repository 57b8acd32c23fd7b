-- One row is one referral that waits for its first contact at the end of a month that some delivery reports on.
with latest as (
    select distinct on (record_key) *
    from star.fct_community_referral
    where delivery_id = any (@deliveries)
    order by record_key, as_of desc, delivery_id desc
),
-- A month that no delivery reports on is missing, not nought.
reported as (
    select distinct area_code, date_trunc('month', as_of)::date as month_start,
           (date_trunc('month', as_of) + interval '1 month - 1 day')::date as month_end
    from star.fct_community_referral
    where delivery_id = any (@deliveries)
),
-- The service must still have reported the referral then: one that left its files while open, unseen, is not known to wait.
waiting as (
    select l.*, r.month_start, r.month_end
    from latest l
    join reported r on r.area_code = l.area_code and l.received_on <= r.month_end and l.as_of >= r.month_start
    where (l.first_contact_on is null or l.first_contact_on > r.month_end)
      and (l.discharged_on is null or l.discharged_on > r.month_end)
)
select delivery_id, 'month' as period_kind, month_start as period_start, month_end as period_end, area_code,
       star.age_band(age_at_received) as age_band, service_line,
       case when month_end - received_on > 364 then 1 else 0 end as numerator, 1 as denominator, record_key
from waiting
