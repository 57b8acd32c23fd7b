-- One row is one value of a measure as the partnership may see it, for the areas asked for.
select slug, area_code, period_kind, period_start, period_end, breakdown, member, source,
       numerator::float8 as numerator, denominator::float8 as denominator, value::float8 as value,
       lower::float8 as lower, upper::float8 as upper, symbol, reason, deliveries, computed_at
from view.measure_value
where slug = any(@slugs) and area_code = any(@areas) and breakdown2 = ''
order by slug, period_start, period_end, breakdown, member
