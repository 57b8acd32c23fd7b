-- Which extracts no agreement in force covers today: their loads stop and their figures close the day after an agreement's last day.
create or replace function security.today() returns date
language sql stable set search_path = pg_catalog, pg_temp as $$ select (now() at time zone 'Europe/London')::date $$;
comment on function security.today is 'Today in London, where agreements begin and end.';

-- One row is one agreement and whether it is in force on a day: a Tier 2 only together with the Tier 1 it rests on.
create or replace function security.agreements_on(day date)
returns table (slug text, tier smallint, in_force boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    return query
    with own as (
        select a.slug, a.tier, a.rests_on, a.agency,
               a.status in ('in-force', 'interim') and day >= a.starts_on and (a.ends_on is null or day <= a.ends_on) as open,
               a.document
        from catalogue.agreement a
    )
    select o.slug, o.tier,
           o.open and (o.tier = 1 or exists (
               select from own t where t.slug = o.rests_on and t.tier = 1 and t.open and t.document -> 'parties' ? o.agency))
    from own o;
end
$$;
comment on function security.agreements_on is 'One row is one agreement and whether it is in force on a day: a Tier 2 only together with the Tier 1 it rests on.';

create or replace function security.closed_extracts() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    return array(
        select e.extract from catalogue.extract e where e.basis = 'agreement'
        except
        select e.extract
        from security.agreements_on(security.today()) o
        join catalogue.agreement a on a.slug = o.slug
        cross join jsonb_array_elements(a.document -> 'covers') covered
        join catalogue.extract e on e.extract = covered ->> 'extract' and e.agency = a.agency
        where o.tier = 2 and o.in_force
        order by 1);
end
$$;
comment on function security.closed_extracts is 'Extracts that no Tier 2 agreement in force covers today: nothing of them is shown.';

create or replace function security.closed_deliveries() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    closed text[] := security.closed_extracts();
begin
    return case when cardinality(closed) = 0 then '{}'
           else array(select d.delivery_id from ops.delivery d where d.extract = any (closed) order by d.delivery_id) end;
end
$$;
comment on function security.closed_deliveries is 'Deliveries of those extracts.';
