-- One row is one measure: the agreements its current local values rest on, and the largest count of people or events in any of them.
with current as (
    select v.slug, max(coalesce(v.denominator, v.numerator))::bigint as people, array_agg(distinct d.agreement) filter (where d.agreement is not null) as agreements
    from measure.value v
    left join lateral unnest(v.deliveries) as of(delivery_id) on true
    left join ops.delivery d on d.delivery_id = of.delivery_id
    where v.retired_at is null and v.source = 'local' and v.breakdown = '' and v.slug in (select slug from refresh_scope)
    group by v.slug
), gone as (
    delete from measure.behind b where b.slug in (select slug from refresh_scope) and b.slug not in (select slug from current)
)
insert into measure.behind as held (slug, agreements, people)
select slug, coalesce(agreements, '{}'), people from current
on conflict (slug) do update set agreements = excluded.agreements, people = excluded.people
where (held.agreements, held.people) is distinct from (excluded.agreements, excluded.people);
