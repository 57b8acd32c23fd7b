-- One row is one current value in scope that was not worked out again exactly as it stands.
update measure.value v
set retired_at = @now
where v.retired_at is null
  and ((v.slug, v.source) in (select s.slug, s.source from refresh_scope s where s.period_kind is null)
       or (v.slug, v.source, v.period_kind, v.period_start, v.period_end)
          in (select s.slug, s.source, s.period_kind, s.period_start, s.period_end from refresh_scope s where s.period_kind is not null))
  and not exists (
      select from new_value n
      where n.slug = v.slug and n.area_code = v.area_code and n.source = v.source
        and n.period_kind = v.period_kind and n.period_start = v.period_start and n.period_end = v.period_end
        and n.breakdown = v.breakdown and n.member = v.member and n.breakdown2 = v.breakdown2 and n.member2 = v.member2
        and (n.numerator, n.denominator, n.value, n.lower, n.upper, n.method, n.symbol, n.reason, n.deliveries, n.definition)
            is not distinct from
            (v.numerator, v.denominator, v.value, v.lower, v.upper, v.method, v.symbol, v.reason, v.deliveries, v.definition));
