-- One row is one current value of a measure as the partnership may see it: hidden cells carry no figures and one and the same mark.
create or replace view view.measure_value as
select v.value_id, v.slug, v.area_code, v.period_kind, v.period_start, v.period_end,
       v.breakdown, v.member, v.breakdown2, v.member2, v.source,
       s.numerator, s.denominator, s.value, s.lower, s.upper,
       case when s.hidden_reason is null then v.method end as method,
       case when s.hidden_reason is not null then 'c' else v.symbol end as symbol,
       case when s.hidden_reason is null then v.reason end as reason,
       -- A hidden count is never less than the number of deliveries it comes from.
       case when s.hidden_reason is null then v.deliveries else '{}' end as deliveries, v.computed_at
from measure.value v
join measure.shown s on s.value_id = v.value_id and s.audience = 'partnership'
where v.retired_at is null;
comment on view view.measure_value is 'One row is one current value of a measure as the partnership may see it: hidden cells carry no figures and one and the same mark.';
