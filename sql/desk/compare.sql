-- A file against another of its feed: what the rows that could be loaded looked like, for those who may see its problem rows.
drop function if exists desk.comparable(bigint);
drop function if exists desk.compare(bigint, bigint);

-- One row is one load a delivery can be held against, the most useful first: the version of its period that counted before it, then the
-- last before its period, then any other earlier one.
create function desk.comparable(delivery bigint)
returns table (other bigint, run bigint, file_name text, period_kind text, period_start date, period_end date, published_at timestamptz, same_period boolean, has_profile boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.delivery_id, r.run_id, o.file_name, o.period_kind, o.period_start, o.period_end, o.published_at, s.same,
           exists (select from ops.delivery_profile p where p.delivery_id = o.delivery_id)
    from ops.delivery d
    join ops.delivery o on o.extract = d.extract and o.agency = d.agency and o.use = d.use and o.delivery_id <> d.delivery_id
        and o.published_at is not null and o.state <> 'withdrawn' and o.rows_loaded > 0
        and (d.published_at is null or o.published_at < d.published_at)
    join lateral (select max(x.run_id) as run_id from ops.run x where x.delivery_id = o.delivery_id) r on r.run_id is not null
    cross join lateral (select o.period_start is not distinct from d.period_start and o.period_end is not distinct from d.period_end as same) s
    where d.delivery_id = delivery and security.sees_agency('problems', d.agency)
      and (s.same or o.period_end <= d.period_end or d.period_end is null)
    order by s.same desc, o.period_end desc nulls last, o.published_at desc
    limit 12
$$;
comment on function desk.comparable is 'One row is one load a delivery can be held against, the most useful first.';

-- One row is one count of either delivery: what it is here and what it was there; null where it is not.
create function desk.compare(delivery bigint, other bigint)
returns table (table_name text, field text, title text, kind text, value text, meaning text, here numeric, there numeric)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    sent ops.delivery;
    given bigint;
begin
    select d.* into sent from ops.delivery d where d.delivery_id = delivery;
    if not found or not coalesce(security.sees_agency('problems', sent.agency), false)
       or not exists (select from ops.delivery o where o.delivery_id = other and o.extract = sent.extract and o.agency = sent.agency) then
        perform audit.append('refused', 'desk.compare', 'delivery ' || delivery);
        return;
    end if;
    return query
    with fields as (
        select t.doc ->> 'name' as table_name, t.place as table_place, f.doc ->> 'name' as field, f.place, f.doc ->> 'title' as title, f.doc -> 'codes' -> 'members' as codes
        from catalogue.extract e
        cross join lateral jsonb_array_elements(e.document -> 'tables') with ordinality t(doc, place)
        cross join lateral jsonb_array_elements(t.doc -> 'fields') with ordinality f(doc, place)
        where e.extract = sent.extract
    )
    select p.table_name, p.field, coalesce(f.title, ''), p.kind, p.value,
           (select m ->> 'title' from jsonb_array_elements(f.codes) m where m ->> 'code' = p.value limit 1), p.here, p.there
    from (select table_name, field, kind, value, a.amount as here, b.amount as there
          from (select x.table_name, x.field, x.kind, x.value, x.amount from ops.delivery_profile x where x.delivery_id = delivery) a
          full join (select x.table_name, x.field, x.kind, x.value, x.amount from ops.delivery_profile x where x.delivery_id = other) b
              using (table_name, field, kind, value)) p
    left join fields f on f.table_name = p.table_name and f.field = p.field
    order by f.table_place nulls first, p.table_name, f.place nulls first, p.field, p.kind, p.value;
    get diagnostics given = row_count;
    perform audit.append('read', 'desk.compare', 'delivery ' || delivery || ' beside ' || other,
        under => array_remove(array[sent.agreement], null), rows_given => given);
end
$$;
comment on function desk.compare is 'One row is one count of either delivery: what it is here and what it was there; null where it is not.';
