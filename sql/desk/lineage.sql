-- Where a load came from and what rests on it, for those who may see it: no row of it, and no value.
drop function if exists desk.lineage(bigint);
drop function if exists desk.lineage_stages(bigint);
drop function if exists desk.lineage_tables(bigint);
drop function if exists desk.lineage_measures(bigint);
drop function if exists desk.source_loads(bigint[]);

-- One row is one load: its fingerprint, by what it was judged, and what it took the place of or had its place taken by.
create function desk.lineage(delivery bigint)
returns table (sha256 text, size_bytes bigint, layout text, contract_version text, contract_now text, agreement text, agreement_title text, received_at timestamptz, received_by text,
               published_at timestamptz, retired_at timestamptz, state text, before_run bigint, before_file text, after_run bigint, after_file text, of_run bigint, of_file text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select encode(d.sha256, 'hex'), d.size_bytes, d.layout, d.contract_version, e.version, d.agreement, a.title, d.received_at, d.received_by, d.published_at, d.retired_at, d.state,
           b.run_id, b.file_name, n.run_id, n.file_name, o.run_id, o.file_name
    from ops.delivery d
    left join catalogue.extract e on e.extract = d.extract
    left join catalogue.agreement a on a.slug = d.agreement
    left join lateral (select r.run_id, x.file_name from ops.delivery x join ops.run r on r.delivery_id = x.delivery_id
                       where x.retired_by = d.delivery_id and d.state in ('published', 'superseded', 'withdrawn') order by x.published_at desc limit 1) b on true
    left join lateral (select r.run_id, x.file_name from ops.delivery x join ops.run r on r.delivery_id = x.delivery_id
                       where x.delivery_id = d.retired_by order by r.run_id desc limit 1) n on true
    left join lateral (select r.run_id, x.file_name from ops.delivery x join ops.run r on r.delivery_id = x.delivery_id
                       where x.delivery_id = d.base_delivery_id order by r.run_id desc limit 1) o on true
    where d.delivery_id = lineage.delivery and security.sees_agency('loads', d.agency)
$$;
comment on function desk.lineage is 'One row is one load: its fingerprint, by what it was judged, and what it took the place of or had its place taken by.';

-- One row is one stage of one attempt.
create function desk.lineage_stages(delivery bigint)
returns table (attempt integer, stage text, started_at timestamptz, ended_at timestamptz, row_count bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.attempt, s.stage, s.started_at, s.ended_at, s.rows
    from ops.run r join ops.run_stage s on s.run_id = r.run_id
    where r.delivery_id = delivery and security.sees_agency('loads', r.agency)
    order by s.attempt, s.started_at
$$;
comment on function desk.lineage_stages is 'One row is one stage of one attempt of a load.';

-- One row is one table: what it was read as, and its rows in and out.
create function desk.lineage_tables(delivery bigint)
returns table (table_name text, file_name text, layout text, encoding text, rows_in_file bigint, rows_not_loaded bigint, rows_already_held bigint, rows_loaded bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select t.table_name, t.file_name, t.layout, t.encoding, t.rows_in_file, t.rows_not_loaded, t.rows_already_held, t.rows_loaded
    from ops.delivery d join ops.delivery_table t on t.delivery_id = d.delivery_id
    where d.delivery_id = delivery and security.sees_agency('loads', d.agency)
    order by t.table_name
$$;
comment on function desk.lineage_tables is 'One row is one table of a load: what it was read as, and its rows in and out.';

-- One row is one measure whose current figures rest on the load. How many figures there are is not told: the number of those that are
-- hidden could be worked out from it.
create function desk.lineage_measures(delivery bigint)
returns table (slug text, first_day date, last_day date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select v.slug, min(v.period_start), max(v.period_end)
    from measure.value v join ops.delivery d on d.delivery_id = delivery
    where v.retired_at is null and v.deliveries @> array[delivery] and security.sees_agency('loads', d.agency)
    group by v.slug order by v.slug
$$;
comment on function desk.lineage_measures is 'One row is one measure whose current figures rest on the load.';

-- One row is one load that figures rest on, for those who may look at it.
create function desk.source_loads(of_deliveries bigint[])
returns table (run_id bigint, file_name text, extract_slug text, agency text, period_kind text, period_start date, period_end date, published_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select max(r.run_id), d.file_name, d.extract, d.agency, d.period_kind, d.period_start, d.period_end, d.published_at
    from ops.delivery d join ops.run r on r.delivery_id = d.delivery_id
    where d.delivery_id = any (of_deliveries) and d.published_at is not null and security.may('figures') and security.sees_agency('loads', d.agency)
    group by d.delivery_id
    order by d.extract, d.period_end desc nulls last, d.published_at desc
$$;
comment on function desk.source_loads is 'One row is one load that figures rest on, for those who may look at it.';
