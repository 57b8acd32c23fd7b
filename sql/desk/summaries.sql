-- What everybody who sees figures may know of loading: how far it is, how fresh each agency is, and what a figure rests on. No file, no row.
-- One row is the state of loading: how many files wait or run, and how many ever came.
create or replace function desk.activity()
returns table (under_way bigint, loaded bigint, total bigint, agreements bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select count(*) filter (where r.state in ('queued', 'running')), count(*) filter (where r.state = 'succeeded'), count(*),
           (select count(*) from catalogue.agreement a where a.tier = 1)
    from ops.run r
    where security.may('figures')
$$;
comment on function desk.activity is 'One row is the state of loading: how many files wait or run, and how many ever came.';

-- One row is one agency: how far its data goes, and when it was last loaded.
create or replace function desk.freshness()
returns table (agency text, up_to date, loaded_at timestamptz, deliveries bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.agency, max(d.period_end), max(d.published_at), count(*)
    from ops.delivery d
    where d.published_at is not null and d.retired_at is null and d.rows_in_file is not null and security.may('figures')
    group by d.agency order by d.agency
$$;
comment on function desk.freshness is 'One row is one agency: how far its data goes, and when it was last loaded.';

-- One row is one feed that a figure rests on: its deliveries; and, for those who may look at its loads, their rows and the latest.
create or replace function desk.sources(of_deliveries bigint[])
returns table (extract_slug text, agency text, deliveries bigint, rows_in_file bigint, rows_not_loaded bigint, queries bigint,
               latest_run bigint, loaded_at timestamptz, up_to date, agreement text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    return query
    with fed as (
        select d.extract, d.agency, count(distinct d.delivery_id) as deliveries, sum(d.rows_in_file)::bigint as rows_in_file,
               sum(d.rows_not_loaded)::bigint as rows_not_loaded, sum(d.queries)::bigint as queries, max(r.run_id) as latest_run,
               max(d.published_at) as loaded_at, max(d.period_end) as up_to, max(d.agreement) as agreement
        from ops.delivery d left join ops.run r on r.delivery_id = d.delivery_id
        where d.delivery_id = any (of_deliveries) and d.published_at is not null and security.may('figures')
        group by d.extract, d.agency
    )
    select f.extract, f.agency, f.deliveries, case when s.sees then f.rows_in_file end, case when s.sees then f.rows_not_loaded end,
           case when s.sees then f.queries end, case when s.sees then f.latest_run end, f.loaded_at, f.up_to, f.agreement
    from fed f cross join lateral (select security.sees_agency('loads', f.agency) as sees) s
    order by f.extract;
end
$$;
comment on function desk.sources is 'One row is one feed that a figure rests on: its deliveries; and, for those who may look at its loads, their rows and the latest.';
