-- One row is one measure with current local values in one period, and the definition they were worked out by.
select slug, definition, period_kind, period_start, period_end
from measure.value
where retired_at is null and source = 'local'
group by slug, definition, period_kind, period_start, period_end;
