-- Local accounts, as ASP.NET Core Identity keeps them: one account at a time, by a key the caller already has; there is no list here.
drop function if exists security.account_row(bigint, text);
drop function if exists security.save_account(bigint, text, text, text, boolean, timestamptz);
drop function if exists security.count_failure(bigint);

-- One row is one open account.
create function security.account_row(wanted_id bigint, wanted_email text)
returns table (account_id bigint, email text, name text, organisation text, password_hash text, security_stamp text,
               authenticator_key text, two_factor boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.account_id, a.email, a.name, a.organisation, a.password_hash, a.security_stamp, a.authenticator_key, a.two_factor
    from security.account a
    where (a.account_id = wanted_id or lower(a.email) = lower(wanted_email)) and a.closed_at is null and not a.is_demo
$$;
comment on function security.account_row is 'One row is one open account, by its number or its work address.';

-- Only over what the caller has read: of two changes at once the second is refused, so a link sets one password and no more.
create or replace function security.save_account(
    wanted_id bigint, old_stamp text, new_password_hash text, new_stamp text, new_key text, new_two_factor boolean) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    update security.account a
    set password_hash = new_password_hash, security_stamp = new_stamp, authenticator_key = new_key, two_factor = new_two_factor
    where a.account_id = wanted_id and a.security_stamp = old_stamp and a.closed_at is null and not a.is_demo;
    return found;
end
$$;
comment on function security.save_account is 'Keeps what signing in rests on. Another stamp ends every session begun with the old one. False when somebody else changed it meanwhile.';

-- Tries are counted before the password is looked at, in the database, so that of a thousand at once five are looked at. The fifth wrong
-- one locks the account for a quarter of an hour, and so does a sixth while five are under way.
create or replace function security.begin_try(wanted_id bigint) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    who security.account;
begin
    select a.* into who from security.account a where a.account_id = wanted_id and a.closed_at is null and not a.is_demo for update;
    if not found or who.locked_until > clock_timestamp() then
        return false;
    end if;
    if who.failed_count >= 5 then
        perform security.fail_try(wanted_id);
        return false;
    end if;
    update security.account a set failed_count = a.failed_count + 1 where a.account_id = wanted_id;
    return true;
end
$$;
comment on function security.begin_try is 'One more try at a password or code; false when the account is locked.';

create or replace function security.fail_try(wanted_id bigint) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    update security.account a set failed_count = 0, locked_until = clock_timestamp() + interval '15 minutes'
    where a.account_id = wanted_id and a.failed_count >= 5;
    perform security.note_account(wanted_id, case when found then 'account-locked' else 'sign-in-failed' end);
end
$$;
comment on function security.fail_try is 'The try was wrong; after five in a row the account is locked for a quarter of an hour.';

create or replace function security.pass_try(wanted_id bigint) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    update security.account a set failed_count = greatest(a.failed_count - 1, 0) where a.account_id = wanted_id
$$;
comment on function security.pass_try is 'The try was right, and is no longer counted; wrong ones before it still are, until somebody is in.';

create or replace function security.forget_failures(wanted_id bigint) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    update security.account a set failed_count = 0, locked_until = null where a.account_id = wanted_id
$$;
comment on function security.forget_failures is 'Wrong passwords or codes are forgotten, and a lock ends: a new password was set, or an administrator unlocked it.';

create or replace function security.use_code(wanted_id bigint, code text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
    delete from security.used_code u where u.used_at < now() - interval '10 minutes';
    insert into security.used_code (account_id, code_hash)
    values (wanted_id, security.hash_of(wanted_id || ' ' || code)) on conflict do nothing;
    return found;
end
$$;
comment on function security.use_code is 'True the first time a code of an authenticator app is used, false when it comes again.';

-- The caller has proved who it is: a password, and a code where one is asked for. This is the one place a session begins.
create or replace function security.begin_session(wanted_id bigint, token text, on_device text) returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    who security.account;
    begun bigint;
begin
    select a.* into who from security.account a where a.account_id = wanted_id and a.closed_at is null for update;
    if not found or length(token) < 40 or who.locked_until > clock_timestamp()
       or (who.is_demo and not (select i.demo_sign_in from security.installation i)) then
        return null;
    end if;
    insert into security.session (token_hash, account_id, security_stamp, ends_at, device)
    values (security.hash_of(token), who.account_id, who.security_stamp, now() + interval '12 hours', left(on_device, 100))
    returning session_id into begun;
    update security.account a set failed_count = 0 where a.account_id = who.account_id and a.failed_count > 0;
    insert into audit.entry (account_id, session_id, organisation, action) values (who.account_id, begun, who.organisation, 'signed-in');
    return begun;
end
$$;
comment on function security.begin_session is 'Begins a session for an account that has proved who it is; null when the account is closed or locked.';

create or replace function security.note_account(wanted_id bigint, what text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    insert into audit.entry (account_id, organisation, action)
    select a.account_id, a.organisation, what from (select 1) one left join security.account a on a.account_id = wanted_id
$$;
comment on function security.note_account is 'Notes something about signing in: a wrong password, a lock, a password changed. What was typed is never kept.';

-- One row is one invented person of the demonstration, where it is allowed; nobody anywhere else.
create or replace function security.demo_people()
returns table (account_id bigint, name text, organisation text, role text, sentence text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select a.account_id, a.name, o.name, r.name, r.sentence
    from security.account a
    join security.organisation o on o.organisation = a.organisation
    join security.account_role h on h.account_id = a.account_id
    join security.role r on r.role = h.role
    where a.is_demo and a.closed_at is null and (select i.demo_sign_in from security.installation i)
    order by r.place, o.name
$$;
comment on function security.demo_people is 'One row is one invented person of the demonstration, where it is allowed; nobody anywhere else.';

-- Links that let somebody set a password. The token is 244 random bits and is nowhere but in the link.
create or replace function security.make_link(wanted_id bigint, of_kind text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    token text := replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '');
begin
    update security.link l set used_at = now() where l.account_id = wanted_id and l.used_at is null; -- the newest link is the one that works
    insert into security.link (token_hash, account_id, kind, ends_at)
    select security.hash_of(token), a.account_id, of_kind, now() + case of_kind when 'invitation' then interval '7 days' else interval '1 day' end
    from security.account a where a.account_id = wanted_id and a.closed_at is null and not a.is_demo;
    return case when found then token end;
end
$$;
comment on function security.make_link is 'A new link of an account; older ones stop working.';

create or replace function security.link_account(token text) returns bigint
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select l.account_id from security.link l join security.account a on a.account_id = l.account_id
    where l.token_hash = security.hash_of(token) and l.used_at is null and now() < l.ends_at and a.closed_at is null
$$;
comment on function security.link_account is 'Account of a link that still works; null otherwise.';

create or replace function security.use_link(token text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    update security.link l set used_at = now() where l.token_hash = security.hash_of(token)
$$;
comment on function security.use_link is 'The link has done its work.';

-- For the owner's login only (the command line, and Local): roles are given without a second person, which the record says.
create or replace function security.add_account(
    new_email text, new_name text, of_organisation text, with_roles text[], with_areas text[], demo boolean default false) returns bigint
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
    added bigint;
begin
    insert into security.account (email, name, organisation, created_by, is_demo)
    values (new_email, new_name, of_organisation, 'command line', demo) returning account_id into added;
    insert into security.account_role (account_id, role) select added, r from unnest(with_roles) r;
    insert into security.account_area (account_id, area_code) select added, a from unnest(with_areas) a;
    insert into audit.entry (account_id, organisation, action, object)
    values (added, of_organisation, 'account-added', 'on the command line, as ' || array_to_string(with_roles, ', '));
    return added;
end
$$;
comment on function security.add_account is 'Adds an account with roles, for whoever runs the server. No login but the owner''s may call it.';

-- Keys of cookies and form tokens.
create or replace function security.data_protection_keys() returns setof text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select k.xml from security.data_protection_key k order by k.kept_at $$;
comment on function security.data_protection_keys is 'Every key, as ASP.NET Core wrote it.';

create or replace function security.keep_data_protection_key(key_name text, key_xml text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    insert into security.data_protection_key (name, xml) values (key_name, key_xml) on conflict (name) do nothing
$$;
comment on function security.keep_data_protection_key is 'Keeps a new key.';

create or replace function security.nobody_can_sign_in() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select not exists (select from security.account a where a.closed_at is null and (not a.is_demo or (select i.demo_sign_in from security.installation i)))
$$;
comment on function security.nobody_can_sign_in is 'True until the first account is added on the command line.';
