-- People and organisations, for those who look after accounts. What cannot be done is answered with the reason as a short word, never with a
-- fault, so that the refusal too is on record. Raising a right is in 07_roles.sql: it takes two people.
create or replace function security.unchangeable(wanted_id bigint) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case when not security.may('users') then 'not-allowed'
                when a.account_id is null then 'unknown'
                when a.is_demo then 'demo'
                when a.closed_at is not null then 'closed' end
    from (select 1) one left join security.account a on a.account_id = wanted_id
$$;
comment on function security.unchangeable is 'Why who asks may not change an account: not-allowed, unknown, demo, closed; null when they may.';

create or replace function security.on_record(done text, of_object text, refusal text, own_words text default '') returns text
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select audit.append(case when refusal is null then done else 'refused' end, '', of_object || coalesce(', ' || done || ': ' || refusal, ''), '', own_words);
    select refusal
$$;
comment on function security.on_record is 'Puts a change, or why it was refused, on record; answers with the refusal, null when it was done.';

-- One row is one account, with how it stands: demo, closed, locked, invited, no-link or open.
create or replace function security.people(wanted_id bigint default null, page_size integer default 100, page_offset integer default 0)
returns table (account_id bigint, email text, name text, organisation text, agency text, roles text[], areas text[], state text,
               seen_at timestamptz, created_at timestamptz, created_by text, two_factor boolean, has_password boolean,
               locked_until timestamptz, closed_at timestamptz, link_ends_at timestamptz, may_approve boolean, is_self boolean, total bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.account_id, a.email, a.name, o.name, o.agency,
           array(select r.name from security.account_role h join security.role r on r.role = h.role where h.account_id = a.account_id order by r.place),
           array(select coalesce(d.area_name, p.area_code) from security.account_area p left join star.dim_area d on d.area_code = p.area_code
                 where p.account_id = a.account_id order by 1),
           case when a.is_demo then 'demo' when a.closed_at is not null then 'closed' when a.locked_until > now() then 'locked'
                when a.password_hash is not null then 'open' when l.ends_at is not null then 'invited' else 'no-link' end,
           (select max(s.seen_at) from security.session s where s.account_id = a.account_id),
           a.created_at,
           coalesce((select c.name from security.account c where c.account_id::text = a.created_by), a.created_by),
           a.two_factor, a.password_hash is not null, a.locked_until, a.closed_at, l.ends_at,
           exists (select from security.account_role h join security.role_may m on m.role = h.role and m.may = 'approve' where h.account_id = a.account_id),
           a.account_id = (security.context()).account_id,
           count(*) over ()
    from security.account a
    join security.organisation o on o.organisation = a.organisation
    left join lateral (select max(k.ends_at) as ends_at from security.link k
                       where k.account_id = a.account_id and k.used_at is null and k.ends_at > now()) l on true
    where security.may('users') and (wanted_id is null or a.account_id = wanted_id)
    order by a.closed_at is not null, lower(a.name), a.account_id
    limit least(greatest(page_size, 1), 1000) offset greatest(page_offset, 0)
$$;
comment on function security.people is 'One row is one account, with how it stands: demo, closed, locked, invited, no-link or open.';

-- One row is one area that somebody can be given: those that anybody has, those with local figures, and the one this dashboard is for.
create or replace function security.areas_to_give(home text)
returns table (area_code text, area_name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select d.area_code, d.area_name
    from star.dim_area d
    where security.may('users')
      and (d.area_code = home
           or exists (select from security.account_area a where a.area_code = d.area_code)
           or exists (select from measure.value v where v.area_code = d.area_code and v.source = 'local' and v.retired_at is null))
    order by d.area_code <> home, d.area_name
$$;
comment on function security.areas_to_give is 'One row is one area that somebody can be given: those that anybody has, those with local figures, and the one this dashboard is for.';

-- An account alone gives no right: roles come one by one, each by two people.
create or replace function security.add_person(
    new_email text, new_name text, of_organisation text, with_areas text[], out added bigint, out refusal text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    refusal := case
        when not security.may('users') then 'not-allowed'
        when coalesce(trim(new_name), '') = '' or length(new_name) > 100 then 'name'
        when coalesce(new_email, '') !~ '^[^@[:space:]]+@[^@[:space:]]+$' or length(new_email) > 200 then 'email'
        when not exists (select from security.organisation o where o.organisation = of_organisation) then 'organisation'
        when exists (select from unnest(with_areas) w where not exists (select from star.dim_area d where d.area_code = w)) then 'areas'
    end;
    if refusal is null then
        insert into security.account (email, name, organisation, created_by)
        values (new_email, trim(new_name), of_organisation, (security.context()).account_id::text)
        on conflict do nothing returning account_id into added;
        refusal := case when added is null then
            case when exists (select from security.account a where lower(a.email) = lower(new_email) and a.closed_at is not null) then 'closed-email' else 'email-taken' end end;
    end if;
    if refusal is null then
        insert into security.account_area (account_id, area_code) select distinct added, w from unnest(with_areas) w;
    end if;
    refusal := security.on_record('account-added', coalesce('account ' || added || ', ' || of_organisation, 'account'), refusal);
end
$$;
comment on function security.add_person is 'Adds an account without any role; answers with its number, or with why not.';

-- A new password for somebody who agrees to roles would make one person two: whoever runs the server gives it, on the command line.
create or replace function security.make_person_link(wanted_id bigint, out token text, out of_kind text, out ends_at timestamptz, out refusal text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    who record;
begin
    refusal := security.unchangeable(wanted_id);
    if refusal is null then
        select p.* into who from security.people(wanted_id) p;
        refusal := case when who.is_self then 'self' when who.may_approve and who.has_password then 'approver' end;
    end if;
    if refusal is null then
        of_kind := case when who.has_password then 'reset' else 'invitation' end;
        token := security.make_link(wanted_id, of_kind);
        select l.ends_at into make_person_link.ends_at from security.link l where l.token_hash = security.hash_of(token);
    end if;
    refusal := security.on_record('link-made', 'account ' || wanted_id || coalesce(', ' || of_kind, ''), refusal);
end
$$;
comment on function security.make_person_link is 'A link with which somebody sets a password, told once; or why there is none.';

create or replace function security.unlock_person(wanted_id bigint) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    refusal text := security.unchangeable(wanted_id);
begin
    if refusal is null then
        perform security.forget_failures(wanted_id);
    end if;
    return security.on_record('account-unlocked', 'account ' || wanted_id, refusal);
end
$$;
comment on function security.unlock_person is 'Ends the lock that wrong passwords or codes made; answers with why not.';

-- An area more is a right more, and rights take two people: so it is added before a role is asked for, and whoever agrees to the role sees it.
create or replace function security.change_areas(wanted_id bigint, with_areas text[]) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    refusal text := security.unchangeable(wanted_id);
    wanted text[] := coalesce(with_areas, '{}');
begin
    -- A role that is agreed to meanwhile waits for this, and this for it.
    perform from security.account a where a.account_id = wanted_id for update;
    refusal := coalesce(refusal, case
        when exists (select from unnest(wanted) w where not exists (select from star.dim_area d where d.area_code = w)) then 'areas'
        when (exists (select from security.account_role h where h.account_id = wanted_id)
              or exists (select from security.role_request w where w.account_id = wanted_id and w.decided_at is null))
             and exists (select from unnest(wanted) w where not exists (
                 select from security.account_area a where a.account_id = wanted_id and a.area_code = w)) then 'areas-with-roles' end);
    if refusal is null then
        delete from security.account_area a where a.account_id = wanted_id and a.area_code <> all (wanted);
        insert into security.account_area (account_id, area_code) select distinct wanted_id, w from unnest(wanted) w on conflict do nothing;
    end if;
    return security.on_record('areas-changed', 'account ' || wanted_id || case when refusal is null then ', ' || array_to_string(wanted, ' ') else '' end, refusal);
end
$$;
comment on function security.change_areas is 'Takes areas away at once, or adds them to somebody without roles; answers with why not.';

-- Whoever else could still add people and ask for roles; the demonstration's administrator does not count. Two who leave at once wait for each other.
create or replace function security.is_last_administrator(wanted_id bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform pg_advisory_xact_lock(738200503);
    return exists (select from security.account_role h join security.role_may m on m.role = h.role and m.may = 'users' where h.account_id = wanted_id)
       and not exists (select from security.account_role h join security.role_may m on m.role = h.role and m.may = 'users'
                       join security.account a on a.account_id = h.account_id
                       where h.account_id <> wanted_id and a.closed_at is null and not a.is_demo);
end
$$;
comment on function security.is_last_administrator is 'True when nobody else could look after accounts.';

create or replace function security.close_person(wanted_id bigint) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    refusal text := security.unchangeable(wanted_id);
begin
    if refusal is null and security.is_last_administrator(wanted_id) then
        refusal := 'last-administrator';
    end if;
    if refusal is null then
        -- First the account: a session that begins at this moment waits for it, and then finds it closed.
        update security.account a
        set closed_at = now(), password_hash = null, authenticator_key = null, two_factor = false, failed_count = 0, locked_until = null,
            security_stamp = gen_random_uuid()::text
        where a.account_id = wanted_id;
        update security.session s set ended_at = now(), ended_why = 'closed' where s.account_id = wanted_id and s.ended_at is null;
        update security.link l set used_at = now() where l.account_id = wanted_id and l.used_at is null;
        delete from security.account_role h where h.account_id = wanted_id;
        delete from security.role_request w where w.account_id = wanted_id and w.decided_at is null;
    end if;
    return security.on_record('account-closed', 'account ' || wanted_id, refusal);
end
$$;
comment on function security.close_person is 'Closes an account: its sessions, links, roles and open wishes end; answers with why not.';

create or replace function security.reopen_person(wanted_id bigint) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    refusal text := security.unchangeable(wanted_id);
begin
    if refusal = 'closed' then
        update security.account a set closed_at = null where a.account_id = wanted_id;
        refusal := null;
    elsif refusal is null then
        refusal := 'open';
    end if;
    return security.on_record('account-reopened', 'account ' || wanted_id, refusal);
end
$$;
comment on function security.reopen_person is 'Opens a closed account again, without password and without roles; answers with why not.';

-- One row is one organisation: the agency whose extracts it owns, and how many open accounts it has.
create or replace function security.organisations()
returns table (organisation text, name text, agency text, people bigint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select o.organisation, o.name, o.agency,
           (select count(*) from security.account a where a.organisation = o.organisation and a.closed_at is null and not a.is_demo)
    from security.organisation o
    where security.may('users')
    order by o.name
$$;
comment on function security.organisations is 'One row is one organisation: the agency whose extracts it owns, and how many open accounts it has.';

create or replace function security.agencies_to_own() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select distinct e.agency from catalogue.extract e where e.agency <> 'published' and security.may('users')
    union select distinct o.agency from security.organisation o where o.agency is not null and security.may('users')
    order by 1
$$;
comment on function security.agencies_to_own is 'Agencies that send extracts.';

create or replace function security.add_organisation(short text, new_name text, owns text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    refusal text := case
        when not security.may('users') then 'not-allowed'
        when coalesce(trim(new_name), '') = '' or length(new_name) > 100 then 'name'
        when coalesce(short, '') !~ '^[a-z0-9][a-z0-9-]*$' or length(short) > 40 then 'short'
        when owns is not null and not exists (select from security.agencies_to_own() g where g = owns) then 'agency'
    end;
begin
    if refusal is null then
        insert into security.organisation (organisation, name, agency) values (short, trim(new_name), owns) on conflict do nothing;
        if not found then
            refusal := 'short-taken';
        end if;
    end if;
    return security.on_record('organisation-added', case when refusal is null then 'organisation ' || short else 'organisation' end || coalesce(', owns ' || owns, ''), refusal);
end
$$;
comment on function security.add_organisation is 'Adds an organisation; answers with why not.';
