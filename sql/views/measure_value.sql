-- One row is one current value of a measure as who asks may see it. What is hidden carries no figures and one and the same mark.
-- Which rows there are is row-level security's to say (sql/security): measure.value by area and agreement, measure.shown by audience.
create or replace view view.measure_value with (security_barrier) as
select v.value_id, v.slug, v.area_code, v.period_kind, v.period_start, v.period_end,
       v.breakdown, v.member, v.breakdown2, v.member2, v.source,
       s.numerator, s.denominator, s.value, s.lower, s.upper,
       case when s.hidden_reason is null then v.method end as method,
       case when s.hidden_reason is not null then 'c' else v.symbol end as symbol,
       case when s.hidden_reason is null then v.reason end as reason,
       -- A hidden count is never less than the number of deliveries it comes from.
       case when s.hidden_reason is null then v.deliveries else '{}' end as deliveries, v.computed_at
from measure.value v
join measure.shown s on s.value_id = v.value_id
where v.retired_at is null
  and not coalesce(v.source = 'local' and v.deliveries <@ (select security.own_deliveries()), false)
union all
-- A steward's own figures, as they are.
select v.value_id, v.slug, v.area_code, v.period_kind, v.period_start, v.period_end,
       v.breakdown, v.member, v.breakdown2, v.member2, v.source,
       v.numerator, v.denominator, v.value, v.lower, v.upper, v.method, v.symbol, v.reason, v.deliveries, v.computed_at
from measure.value v
where (select security.own_deliveries()) is not null
  and v.retired_at is null and v.source = 'local' and v.deliveries <@ (select security.own_deliveries());
comment on view view.measure_value is 'One row is one current value of a measure as who asks may see it. What is hidden carries no figures and one and the same mark.';
