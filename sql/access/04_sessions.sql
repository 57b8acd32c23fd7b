-- Sessions: a random token in a cookie, its SHA-256 here. A session ends after half an hour without a request, at the end of the
-- working day whatever happens, and with the password it was begun with.
create or replace function security.hash_of(token text) returns bytea
language sql immutable strict set search_path = pg_catalog, pg_temp as $$ select sha256(convert_to(token, 'UTF8')) $$;
comment on function security.hash_of is 'SHA-256 of a token: what is kept of it.';

create or replace function security.idle_limit() returns interval
language sql immutable set search_path = pg_catalog, pg_temp as $$ select interval '30 minutes' $$;
comment on function security.idle_limit is 'A session without a request for this long has ended.';

-- What "open" means, in one place. Idle and whole length, a password changed since, an account closed, a demonstration switched off: each ends it.
create or replace view security.live_session as
    select s.session_id, s.token_hash, s.started_at, s.seen_at, s.device, a.account_id, a.email, a.name, a.organisation, o.agency,
           least(s.seen_at + security.idle_limit(), s.ends_at) as idle_ends_at
    from security.session s
    join security.account a on a.account_id = s.account_id
    join security.organisation o on o.organisation = a.organisation
    where s.ended_at is null and now() < s.ends_at and now() < s.seen_at + security.idle_limit()
      and a.closed_at is null and a.security_stamp = s.security_stamp
      and (not a.is_demo or (select i.demo_sign_in from security.installation i));
comment on view security.live_session is 'One row is one open session, and whose it is.';

-- One row is the open session of a token, and whose it is. Looking does not keep it open.
create or replace function security.open_session(token text)
returns table (session_id bigint, account_id bigint, email text, name text, organisation text, agency text, idle_ends_at timestamptz, seen_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.session_id, s.account_id, s.email, s.name, s.organisation, s.agency, s.idle_ends_at, s.seen_at
    from security.live_session s where s.token_hash = security.hash_of(token)
$$;
comment on function security.open_session is 'One row is the open session of a token, and whose it is. Looking does not keep it open.';

create or replace function security.touch(session bigint) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    update security.session s set seen_at = now()
    where s.session_id = (select t.session_id from security.session t
                          where t.session_id = session and t.seen_at < now() - interval '30 seconds' for update skip locked);
end
$$;
comment on function security.touch is 'Notes that a session is in use; at most twice a minute, and never waits for another request of it.';

-- One row is who a token belongs to, what they may do, and when they are signed out. Nothing is opened by looking.
create or replace function security.who_is(token text)
returns table (account_id bigint, session_id bigint, email text, name text, organisation text, agency text, roles text[],
               audience text, areas text[], may_all text[], may_own text[], idle_ends_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
begin
    return query
    select s.account_id, s.session_id, s.email, s.name, s.organisation, s.agency,
           array(select h.role from security.account_role h join security.role r on r.role = h.role
                 where h.account_id = s.account_id order by r.place),
           (select r.audience from security.account_role h join security.role r on r.role = h.role
            where h.account_id = s.account_id and r.audience is not null
            order by array_position(array['restricted', 'analyst', 'partnership', 'public'], r.audience) limit 1),
           array(select r.area_code from security.account_area r where r.account_id = s.account_id order by r.area_code),
           array(select distinct m.may from security.account_role h join security.role_may m on m.role = h.role
                 where h.account_id = s.account_id and m.reach = 'all' order by m.may),
           array(select distinct m.may from security.account_role h join security.role_may m on m.role = h.role
                 where h.account_id = s.account_id and m.reach = 'own' order by m.may),
           s.idle_ends_at
    from security.live_session s
    where s.token_hash = sha256(convert_to(token, 'UTF8'));
end
$$;
comment on function security.who_is is 'One row is who a token belongs to, what they may do, and when they are signed out. Nothing is opened by looking.';

-- Proves who asks, in this transaction, and writes it down. Everything that row-level security shows afterwards rests on this row.
create or replace function security.begin_request(
    session_token text, purpose text, page text default '', object text default '', measures text[] default '{}')
returns table (account_id bigint, session_id bigint, email text, name text, organisation text, agency text, roles text[],
               audience text, areas text[], may_all text[], may_own text[], idle_ends_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
#variable_conflict use_column
declare
    who record;
    shown text;
    own bigint[];
begin
    select * into who from security.who_is(session_token);
    if not found or coalesce(begin_request.purpose, '') = '' then
        delete from security.request_context c where c.backend = pg_backend_pid();
        return;
    end if;
    perform security.touch(who.session_id);
    if 'figures' = any (who.may_all) then
        shown := case who.audience when 'restricted' then 'analyst' else who.audience end;
    end if;
    if who.audience = 'restricted' and who.agency is not null then
        own := array(select d.delivery_id from ops.delivery d where d.agency in (who.agency, 'published') and d.published_at is not null);
    end if;
    insert into security.request_context as c (
        backend, transaction, account_id, session_id, organisation, agency, audience, shown_audience, areas, closed_deliveries, own_deliveries,
        may_all, may_own, purpose)
    values (pg_backend_pid(), pg_current_xact_id(), who.account_id, who.session_id, who.organisation, who.agency,
            who.audience, shown, who.areas, security.closed_deliveries(), own, who.may_all, who.may_own, begin_request.purpose)
    on conflict (backend) do update
    set transaction = excluded.transaction, account_id = excluded.account_id, session_id = excluded.session_id,
        organisation = excluded.organisation, agency = excluded.agency, audience = excluded.audience, shown_audience = excluded.shown_audience,
        areas = excluded.areas, closed_deliveries = excluded.closed_deliveries, own_deliveries = excluded.own_deliveries,
        may_all = excluded.may_all, may_own = excluded.may_own, purpose = excluded.purpose;
    perform audit.append(
        'read', begin_request.page, begin_request.object,
        under => array(select distinct u from measure.behind b, unnest(b.agreements) u where b.slug = any (begin_request.measures) order by u),
        people_behind => (select max(b.people) from measure.behind b where b.slug = any (begin_request.measures)));
    return query select who.account_id, who.session_id, who.email, who.name, who.organisation, who.agency, who.roles,
                        who.audience, who.areas, who.may_all, who.may_own, who.idle_ends_at;
end
$$;
comment on function security.begin_request is 'Proves who asks, in this transaction, and writes it down. Answers nothing, and opens nothing, when the token is of no open session.';

-- Notes that somebody was refused a page: in a transaction of its own, since nothing is read.
create or replace function security.note_refusal(session_token text, on_page text, of_object text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    insert into audit.entry (account_id, session_id, organisation, action, page, object)
    select s.account_id, s.session_id, s.organisation, 'refused', left(on_page, 200), left(of_object, 500)
    from (select 1) one left join security.open_session(session_token) s on true
$$;
comment on function security.note_refusal is 'Notes that somebody was refused a page.';

-- Notes that what was asked for was not there, or is not for who asks: the two look alike from outside.
create or replace function security.note_not_found(on_page text, of_object text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$ select audit.append('not-found', on_page, of_object) $$;
comment on function security.note_not_found is 'Notes that what was asked for was not there, or is not for who asks.';

-- Notes that figures were taken away, and why.
create or replace function security.note_download(on_page text, of_object text, own_words text, measures text[], rows_given bigint) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    select audit.append('downloaded', on_page, of_object, '', own_words,
        array(select distinct u from measure.behind b, unnest(b.agreements) u where b.slug = any (measures) order by u),
        (select max(b.people) from measure.behind b where b.slug = any (measures)), rows_given)
$$;
comment on function security.note_download is 'Notes that figures were taken away, and why.';

-- One row is one open session of the person whose token it is; theirs is the one marked.
create or replace function security.sessions_of(token text)
returns table (session_id bigint, started_at timestamptz, seen_at timestamptz, device text, is_this boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select s.session_id, s.started_at, s.seen_at, s.device, s.session_id = me.session_id
    from security.open_session(token) me
    join security.live_session s on s.account_id = me.account_id
    order by s.seen_at desc
$$;
comment on function security.sessions_of is 'One row is one open session of the person whose token it is.';

create or replace function security.end_session(token text, which bigint, why text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    me record;
begin
    select * into me from security.open_session(token);
    if not found then
        return false;
    end if;
    update security.session s set ended_at = now(), ended_why = why
    where s.session_id = coalesce(which, me.session_id) and s.account_id = me.account_id and s.ended_at is null;
    if not found then
        return false;
    end if;
    insert into audit.entry (account_id, session_id, organisation, action, object)
    values (me.account_id, me.session_id, me.organisation, case why when 'signed-out' then 'signed-out' else 'session-ended' end,
            'session ' || coalesce(which, me.session_id));
    return true;
end
$$;
comment on function security.end_session is 'Ends the person''s own session: this one, or another of theirs by its number.';
