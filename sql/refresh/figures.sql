-- One row is one current value of a measure, unsuppressed.
select slug, area_code, period_kind, period_start, period_end, breakdown, member, breakdown2, member2, source,
       numerator, denominator, value, lower, upper, method, symbol, reason, deliveries
from measure.value
where retired_at is null and slug = @slug and (@area::text is null or area_code = @area)
order by source, area_code, period_kind, period_start, breakdown, member, breakdown2, member2;
