-- What those who govern data sharing may know: agreements and what rests on them, who may see what, and who looked. Every function
-- asks the request context; what is read of the record of reads is itself on record.
drop function if exists desk.closed_feeds();
drop function if exists desk.agreements();
drop function if exists desk.agreement_feeds();
drop function if exists desk.coverage(boolean);
drop function if exists desk.rights();
drop function if exists desk.right_holders();
drop function if exists desk.roles_waiting();
drop function if exists desk.access_counts(bigint, text, text, text, text, date, date);
drop function if exists desk.access_log(bigint, text, text, text, text, date, date, integer, integer);
drop function if exists desk.access_log_taken(bigint, text, text, text, text, date, date, text);
drop function if exists desk.access_people();
drop function if exists desk.access_unusual(date, date);
drop function if exists desk.access_seal();

-- One row is one extract that no agreement covers today: its figures are closed, and why.
create function desk.closed_feeds()
returns table (extract_slug text, agency text, title text, agreement_slug text, agreement text, standing text, until date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.extract_slug, d.agency, d.title, d.agreement, a.title, d.standing, d.until
    from security.deciding_agreement() d left join catalogue.agreement a on a.slug = d.agreement
    where d.extract_slug = any (security.closed_extracts()) and security.may('figures')
    order by d.extract_slug
$$;
comment on function desk.closed_feeds is 'One row is one extract that no agreement covers today: its figures are closed, and why.';

-- One row is one agreement and where it stands today.
create function desk.agreements()
returns table (slug text, tier smallint, title text, agency text, parties text[], rests_on text, rests_on_title text, granularity text, purpose text,
               lawful_basis text[], starts_on date, ends_on date, until date, days_left integer, in_force boolean, standing text, extracts text[])
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.slug, a.tier, a.title, a.agency,
           array(select jsonb_array_elements_text(a.document -> 'parties')), a.rests_on, t.title, coalesce(a.document ->> 'granularity', ''),
           coalesce(a.document ->> 'purpose', ''), array(select jsonb_array_elements_text(a.document -> 'lawful-basis')),
           a.starts_on, a.ends_on, s.until, case when s.in_force then s.until - security.today() end, s.in_force, s.standing,
           array(select c ->> 'extract' from jsonb_array_elements(a.document -> 'covers') c)
    from catalogue.agreement a
    join security.agreement_standing(security.today()) s on s.slug = a.slug
    left join catalogue.agreement t on t.slug = a.rests_on and t.tier = 1
    where security.may('agreements')
    order by a.tier, a.slug collate "C"
$$;
comment on function desk.agreements is 'One row is one agreement and where it stands today.';

-- One row is one feed that rests on an agreement: which one decides about it, and what was loaded of it.
create function desk.agreement_feeds()
returns table (extract_slug text, agency text, title text, agreement text, is_open boolean, standing text, until date,
               deliveries bigint, rows_loaded bigint, up_to date, loaded_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.extract_slug, d.agency, d.title, d.agreement, not d.extract_slug = any (security.closed_extracts()), d.standing, d.until,
           count(v.delivery_id), coalesce(sum(v.rows_loaded), 0)::bigint, max(v.period_end), max(v.published_at)
    from security.deciding_agreement() d
    left join ops.delivery v on v.extract = d.extract_slug and v.published_at is not null and v.retired_at is null
    where security.may('agreements')
    group by d.extract_slug, d.agency, d.title, d.agreement, d.standing, d.until
    order by d.extract_slug
$$;
comment on function desk.agreement_feeds is 'One row is one feed that rests on an agreement: which one decides about it, and what was loaded of it.';

-- One row is one field of a feed that rests on an agreement, and how it is covered: covered, not-covered, or not-used (covered, and nothing
-- is loaded under it, or no contract has it). A list that is taken away is on record.
create function desk.coverage(taken boolean)
returns table (extract_slug text, feed text, agency text, table_name text, field text, meaning text, sensitivity text, field_use text,
               agreement text, agreement_title text, standing text, until date, arrives boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    given bigint;
begin
    if not security.may('agreements') then
        perform audit.append('refused', 'desk.coverage');
        return;
    end if;
    return query
    with field as (
        select e.extract as extract_slug, t.value ->> 'name' as table_name, t.ordinality as table_place, f.value ->> 'name' as name, f.ordinality as place,
               f.value ->> 'title' as title, f.value ->> 'sensitivity' as sensitivity, f.value ->> 'use' as use
        from catalogue.extract e, jsonb_array_elements(e.document -> 'tables') with ordinality t, jsonb_array_elements(t.value -> 'fields') with ordinality f
        where e.basis = 'agreement'
    ), named as (
        select d.extract_slug, t.key as table_name, f.name
        from security.deciding_agreement() d
        join catalogue.agreement a on a.slug = d.agreement,
             jsonb_array_elements(a.document -> 'covers') c, jsonb_each(c.value -> 'tables') t, jsonb_array_elements_text(t.value) f (name)
        where c.value ->> 'extract' = d.extract_slug
    ), judged as (
        select coalesce(x.extract_slug, n.extract_slug) as extract_slug, coalesce(x.table_name, n.table_name) as table_name, coalesce(x.name, n.name) as name, x.table_place, x.place, x.title, x.sensitivity, x.use, x.name is not null as in_contract, n.name is not null as is_named
        from field x full join named n on n.extract_slug = x.extract_slug and n.table_name = x.table_name and n.name = x.name
    ), loaded as (
        select v.extract as extract_slug, count(*) as deliveries from ops.delivery v where v.published_at is not null and v.retired_at is null group by v.extract
    ), dropped as (
        select distinct v.extract as extract_slug, t.table_name, c.name
        from ops.delivery v join ops.delivery_table t on t.delivery_id = v.delivery_id, unnest(t.columns_not_agreed) c (name)
        where v.published_at is not null
    )
    select j.extract_slug, d.title, d.agency, j.table_name, j.name, coalesce(j.title, ''), coalesce(j.sensitivity, ''), coalesce(j.use, ''),
           d.agreement, a.title,
           case when not (j.is_named and d.in_force) then 'not-covered'
                when j.in_contract and l.deliveries > 0 then 'covered' else 'not-used' end,
           d.until, g.name is not null
    from judged j
    join security.deciding_agreement() d on d.extract_slug = j.extract_slug
    left join catalogue.agreement a on a.slug = d.agreement
    left join loaded l on l.extract_slug = j.extract_slug
    left join dropped g on g.extract_slug = j.extract_slug and g.table_name = j.table_name and g.name = j.name
    order by j.extract_slug, j.table_place nulls last, j.place nulls last, j.name;
    get diagnostics given = row_count;
    if taken then
        perform audit.append('downloaded', 'desk.coverage', 'coverage.csv', rows_given => given);
    end if;
end
$$;
comment on function desk.coverage is 'One row is one field of a feed that rests on an agreement, and how it is covered: covered, not-covered or not-used.';

-- One row is one thing that a role may do or see; a role that may nothing has one row all the same.
create function desk.rights()
returns table (role text, role_name text, role_sentence text, audience text, may text, ability text, reach text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.role, r.name, r.sentence, r.audience, m.may, b.sentence, m.reach
    from security.role r
    left join security.role_may m on m.role = r.role
    left join security.ability b on b.may = m.may
    where security.may('who-sees-what')
    order by r.place, b.place
$$;
comment on function desk.rights is 'One row is one thing that a role may do or see.';

-- One row is one person with an open account: roles, organisation, and the areas whose local figures are shown.
create function desk.right_holders()
returns table (account_id bigint, name text, organisation text, agency text, roles text[], areas text[], second_step boolean, seen_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.account_id, a.name, o.name, o.agency,
           array(select h.role from security.account_role h join security.role r on r.role = h.role where h.account_id = a.account_id order by r.place),
           array(select coalesce(d.area_name, c.area_code) from security.account_area c left join star.dim_area d on d.area_code = c.area_code
                 where c.account_id = a.account_id order by 1),
           a.two_factor, (select max(s.seen_at) from security.session s where s.account_id = a.account_id)
    from security.account a join security.organisation o on o.organisation = a.organisation
    where a.closed_at is null and (not a.is_demo or (select i.demo_sign_in from security.installation i)) and security.may('who-sees-what')
    order by a.name, a.account_id
$$;
comment on function desk.right_holders is 'One row is one person with an open account: roles, organisation, and the areas whose local figures are shown.';

-- One row is one wish that somebody be given a role, not decided yet.
create function desk.roles_waiting()
returns table (person text, organisation text, role_name text, reason text, asked_by text, asked_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.name, o.name, r.name, q.reason, b.name, q.asked_at
    from security.role_request q
    join security.account a on a.account_id = q.account_id
    join security.organisation o on o.organisation = a.organisation
    join security.account b on b.account_id = q.asked_by
    join security.role r on r.role = q.role
    where q.decided_at is null and security.may('approve')
    order by q.asked_at
$$;
comment on function desk.roles_waiting is 'One row is one wish that somebody be given a role, not decided yet.';

-- One row is how many entries there are of one thing done, one person, or one kind of page; or of all together.
create function desk.access_counts(person bigint, of_kind text, dataset text, why text, done text, first_day date, last_day date)
returns table (counted text, key text, name text, entries bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with entry as (
        select e.action, e.account_id, audit.kind_of(e.page, e.action) as kind
        from audit.matching(person, of_kind, dataset, why, done, first_day, last_day) e
        where security.may('access-log')
    ), counts as (
        select case when grouping(e.action) = 0 then 'done' when grouping(e.account_id) = 0 then 'person' when grouping(e.kind) = 0 then 'kind' else 'all' end as counted,
               coalesce(e.action, e.account_id::text, e.kind, '') as key, e.account_id, count(*) as entries
        from entry e
        group by grouping sets ((e.action), (e.account_id), (e.kind), ())
    )
    select c.counted, c.key, coalesce(a.name, case when c.counted = 'person' then 'Nobody signed in' else '' end), c.entries
    from counts c left join security.account a on a.account_id = c.account_id
    where security.may('access-log')
    order by c.counted, c.entries desc, c.key
$$;
comment on function desk.access_counts is 'One row is how many entries there are of one thing done, one person, or one kind of page; or of all together.';

-- One row is one entry of the record of reads, newest first, with the name as it stands in the account today.
create function desk.access_log(
    person bigint, of_kind text, dataset text, why text, done text, first_day date, last_day date, page_size integer, page_offset integer)
returns table (entry_id bigint, at timestamptz, account_id bigint, name text, organisation text, audience text, action text, page text, object text,
               purpose text, reason text, agreements text[], people text, rows_given bigint, sealed boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    given bigint;
begin
    if not security.may('access-log') then
        perform audit.append('refused', 'desk.access_log');
        return;
    end if;
    return query
    select e.entry_id, e.at, e.account_id, a.name, o.name, e.audience, e.action, e.page, e.object, e.purpose, e.reason, e.agreements,
           audit.people_band(e.people), e.rows, e.link is not null
    from audit.matching(person, of_kind, dataset, why, done, first_day, last_day) e
    left join security.account a on a.account_id = e.account_id
    left join security.organisation o on o.organisation = e.organisation
    order by e.entry_id desc
    limit least(greatest(page_size, 1), 500) offset greatest(page_offset, 0);
    get diagnostics given = row_count;
    perform audit.append('read', 'desk.access_log', rows_given => given);
end
$$;
comment on function desk.access_log is 'One row is one entry of the record of reads, newest first, with the name as it stands in the account today.';

-- One row is one entry that is taken away; that it was, by whom and why, is on record in the same transaction. Nothing without a reason.
create function desk.access_log_taken(person bigint, of_kind text, dataset text, why text, done text, first_day date, last_day date, taken_for text)
returns table (entry_id bigint, at timestamptz, account_id bigint, name text, organisation text, audience text, action text, page text, object text,
               purpose text, reason text, agreements text[], people text, rows_given bigint, sealed boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    given bigint;
begin
    if not security.may('access-log') then
        perform audit.append('refused', 'desk.access_log_taken');
        return;
    end if;
    if not security.is_reason(taken_for) then
        return;
    end if;
    return query
    select e.entry_id, e.at, e.account_id, a.name, o.name, e.audience, e.action, e.page, e.object, e.purpose, e.reason, e.agreements,
           audit.people_band(e.people), e.rows, e.link is not null
    from audit.matching(person, of_kind, dataset, why, done, first_day, last_day) e
    left join security.account a on a.account_id = e.account_id
    left join security.organisation o on o.organisation = e.organisation
    order by e.entry_id desc
    limit 100000;
    get diagnostics given = row_count;
    perform audit.append('downloaded', 'desk.access_log_taken', 'access-log.csv', '', trim(taken_for), rows_given => given);
end
$$;
comment on function desk.access_log_taken is 'One row is one entry that is taken away; that it was, by whom and why, is on record in the same transaction.';

-- One row is one person the record may name, closed accounts too.
create function desk.access_people()
returns table (account_id bigint, name text, organisation text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.account_id, a.name, o.name
    from security.account a join security.organisation o on o.organisation = a.organisation
    where security.may('access-log')
      and (not a.is_demo or (select i.demo_sign_in from security.installation i) or exists (select from audit.entry e where e.account_id = a.account_id))
    order by a.name, a.account_id
$$;
comment on function desk.access_people is 'One row is one person the record may name, closed accounts too.';

-- One row is something unusual one person did on one day: pages outside 07:00 to 20:00 on weekdays; over five times the pages of their usual
-- day (the middle one of their last 60 days, once there are three, and never under 50); over 200 pages within an hour; three refusals;
-- 5,000 rows or ten files taken away.
create function desk.access_unusual(first_day date, last_day date)
returns table (account_id bigint, name text, organisation text, day date, pattern text, times bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    with entry as (
        select e.account_id, e.action, e.page, e.rows, e.at at time zone 'Europe/London' as at
        from audit.entry e
        where security.may('access-log')
          and e.at >= (first_day - 60)::timestamp at time zone 'Europe/London' and e.at < (last_day + 1)::timestamp at time zone 'Europe/London'
    ), looked as (
        select e.account_id, e.at, e.at::date as day,
               count(*) over (partition by e.account_id order by e.at range between interval '1 hour' preceding and current row) as within_an_hour
        from entry e where e.action = 'read' and e.page like '/%' and e.account_id is not null
    ), days as (
        select l.account_id, l.day, count(*) as pages, max(l.within_an_hour) as busiest from looked l group by l.account_id, l.day
    ), compared as (
        select d.*, u.usual
        from days d cross join lateral (
            select percentile_cont(0.5) within group (order by b.pages) as usual, count(*) as known
            from days b where b.account_id = d.account_id and b.day < d.day and b.day >= d.day - 60) u
        where d.day >= first_day and u.known >= 3 and d.pages > 50 and d.pages > 5 * u.usual
    ), found as (
        select e.account_id, e.at::date as day, 'out-of-hours' as pattern, count(*) as times
        from entry e
        where e.action in ('read', 'downloaded') and e.page like '/%' and e.account_id is not null
          and (extract(isodow from e.at) > 5 or extract(hour from e.at) < 7 or extract(hour from e.at) >= 20)
        group by e.account_id, e.at::date
        union all
        select c.account_id, c.day, 'far-more-than-usual', c.pages from compared c
        union all
        select d.account_id, d.day, 'over-200-in-an-hour', d.busiest from days d where d.busiest > 200
        union all
        select e.account_id, e.at::date, 'refusals', count(*) from entry e where e.action = 'refused' group by e.account_id, e.at::date having count(*) >= 3
        union all
        select e.account_id, e.at::date, 'large-export', coalesce(sum(e.rows), 0)::bigint
        from entry e where e.action = 'downloaded'
        group by e.account_id, e.at::date having coalesce(max(e.rows), 0) >= 5000 or count(*) >= 10
    )
    select f.account_id, coalesce(a.name, 'Nobody signed in'), o.name, f.day, f.pattern, f.times
    from found f
    left join security.account a on a.account_id = f.account_id
    left join security.organisation o on o.organisation = a.organisation
    where f.day >= first_day
    order by f.day desc, 2, f.pattern
$$;
comment on function desk.access_unusual is 'One row is something unusual one person did on one day.';

-- One row is how far the record is sealed: its last place, when, how many entries wait, and since when.
create function desk.access_seal()
returns table (sealed bigint, sealed_at timestamptz, waiting bigint, waiting_since timestamptz, whole boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select coalesce(s.link, 0), s.at, w.waiting, w.since, coalesce((select max(e.link) from audit.entry e), 0) = coalesce(s.link, 0)
    from (select count(*) as waiting, min(e.at) as since from audit.entry e where e.link is null) w
    left join (select l.link, l.at from audit.seal l order by l.link desc limit 1) s on true
    where security.may('access-log')
$$;
comment on function desk.access_seal is 'One row is how far the record is sealed: its last place, when, how many entries wait, and since when.';
