-- One row is one local value in scope, as disclosure control needs it. A month is judged with the other months and the whole of its year.
select v.value_id, v.slug, v.area_code, v.period_kind, v.period_start, v.period_end, v.breakdown, v.member, v.numerator, v.denominator, v.value
from measure.value v
where v.retired_at is null and v.source = 'local'
  and (v.slug in (select s.slug from refresh_scope s where s.source = 'local' and s.period_kind is null)
       or (v.slug, v.period_kind, v.period_start, v.period_end)
          in (select s.slug, s.period_kind, s.period_start, s.period_end from refresh_scope s where s.source = 'local' and s.period_kind is not null)
       or v.period_kind in ('month', 'calendar-year') and (v.slug, extract(year from v.period_start))
          in (select s.slug, extract(year from s.period_start) from refresh_scope s where s.source = 'local' and s.period_kind in ('month', 'calendar-year')))
order by v.slug, v.area_code, v.period_kind, v.period_start, v.breakdown, v.member;
