-- One row is one value that has no current row yet: what stands as it was keeps its number. A figure that is public already is shown
-- at once as published, never rounded, never hidden; a local one waits for disclosure control.
with added as (
    insert into measure.value (
        slug, area_code, period_kind, period_start, period_end, breakdown, member, breakdown2, member2, source,
        numerator, denominator, value, lower, upper, method, symbol, reason, deliveries, definition, computed_at)
    select n.slug, n.area_code, n.period_kind, n.period_start, n.period_end, n.breakdown, n.member, n.breakdown2, n.member2, n.source,
           n.numerator, n.denominator, n.value, n.lower, n.upper, n.method, n.symbol, n.reason, n.deliveries, n.definition, @now
    from new_value n
    where not exists (
        select from measure.value v
        where v.retired_at is null and v.slug = n.slug and v.area_code = n.area_code and v.source = n.source
          and v.period_kind = n.period_kind and v.period_start = n.period_start and v.period_end = n.period_end
          and v.breakdown = n.breakdown and v.member = n.member and v.breakdown2 = n.breakdown2 and v.member2 = n.member2)
    order by n.slug, n.area_code, n.period_start, n.breakdown, n.member
    returning value_id, source, numerator, denominator, value, lower, upper
)
insert into measure.shown (value_id, audience, numerator, denominator, value, lower, upper)
select value_id, 'everyone', numerator, denominator, value, lower, upper
from added
where source in ('published', 'stated');
