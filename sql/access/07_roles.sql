-- Raising a right takes two people: one who looks after accounts asks, and another, who neither asked nor gains, decides. Lowering takes one.
-- One row is one role, and how an account stands to it.
create or replace function security.person_roles(wanted_id bigint)
returns table (role text, name text, sentence text, granted_at timestamptz, asked_by text, approved_by text, wished_at timestamptz, wished_by text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.role, r.name, r.sentence, h.granted_at, asker.name, agreer.name, w.asked_at, wisher.name
    from security.role r
    left join security.account_role h on h.role = r.role and h.account_id = wanted_id
    left join security.account asker on asker.account_id = h.asked_by
    left join security.account agreer on agreer.account_id = h.approved_by
    left join security.role_request w on w.role = r.role and w.account_id = wanted_id and w.decided_at is null
    left join security.account wisher on wisher.account_id = w.asked_by
    where security.may('users')
    order by r.place
$$;
comment on function security.person_roles is 'One row is one role, and how an account stands to it: held, by whom; wished for, by whom.';

create or replace function security.barred_from(wish security.role_request) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case when not security.may('approve') then 'not-allowed'
                when wish.asked_by = (security.context()).account_id then 'asked-by-you'
                when wish.account_id = (security.context()).account_id then 'for-you'
                when exists (select from security.account a where a.account_id = wish.account_id and a.closed_at is not null) then 'closed' end
$$;
comment on function security.barred_from is 'Why who asks may not decide a wish; null when they may.';

-- One row is one open wish, and whether who asks may decide it.
drop function if exists security.role_wishes();
create function security.role_wishes()
returns table (request_id bigint, account_id bigint, name text, email text, organisation text, agency text, areas text, role text, sentence text,
               reason text, asked_by text, asked_at timestamptz, barred text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select w.request_id, w.account_id, a.name, a.email, o.name, o.agency,
           (select string_agg(coalesce(d.area_name, p.area_code), ', ' order by coalesce(d.area_name, p.area_code))
            from security.account_area p left join star.dim_area d on d.area_code = p.area_code where p.account_id = a.account_id),
           r.name, r.sentence, w.reason, asker.name, w.asked_at,
           security.barred_from(w)
    from security.role_request w
    join security.account a on a.account_id = w.account_id
    join security.organisation o on o.organisation = a.organisation
    join security.role r on r.role = w.role
    join security.account asker on asker.account_id = w.asked_by
    where w.decided_at is null and (security.may('users') or security.may('approve'))
    order by w.asked_at, w.request_id
$$;
comment on function security.role_wishes is 'One row is one open wish that somebody be given a role, and why who asks may not decide it: null when they may.';

create or replace function security.ask_role(wanted_id bigint, of_role text, own_words text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    refusal text := security.unchangeable(wanted_id);
begin
    refusal := coalesce(refusal, case
        when not exists (select from security.role r where r.role = of_role) then 'role'
        when length(coalesce(trim(own_words), '')) < 5 or length(own_words) > 500 then 'reason'
        when exists (select from security.account_role h where h.account_id = wanted_id and h.role = of_role) then 'held' end);
    if refusal is null then
        insert into security.role_request (account_id, role, reason, asked_by)
        values (wanted_id, of_role, trim(own_words), (security.context()).account_id) on conflict do nothing;
        if not found then
            refusal := 'asked';
        end if;
    end if;
    return security.on_record('role-asked', 'account ' || wanted_id || ', role ' || left(of_role, 40), refusal, coalesce(own_words, ''));
end
$$;
comment on function security.ask_role is 'Asks that somebody be given a role; nothing is given until another person agrees. Answers with why not.';

create or replace function security.decide_role(wanted_request bigint, agreed boolean) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    me bigint := (security.context()).account_id;
    wish security.role_request;
    refusal text;
begin
    if security.may('approve') then
        -- Whoever decides it a moment later waits, and then finds it decided.
        select w.* into wish from security.role_request w where w.request_id = wanted_request and w.decided_at is null for update;
        perform from security.account a where a.account_id = wish.account_id for update;
    end if;
    refusal := case when not security.may('approve') then 'not-allowed' when wish.request_id is null then 'decided' else security.barred_from(wish) end;
    if refusal is null then
        update security.role_request w set decided_by = me, decided_at = now(), granted = agreed where w.request_id = wanted_request;
        if agreed then
            insert into security.account_role (account_id, role, asked_by, approved_by)
            values (wish.account_id, wish.role, wish.asked_by, me) on conflict do nothing;
            -- A link for a new password, made by one person before, must not become a way into what two agreed to.
            update security.link l set used_at = now() where l.account_id = wish.account_id and l.kind = 'reset' and l.used_at is null;
        end if;
    end if;
    return security.on_record(case when agreed then 'role-agreed' else 'role-refused' end,
        'wish ' || wanted_request || coalesce(', account ' || wish.account_id || ', role ' || wish.role, ''), refusal);
end
$$;
comment on function security.decide_role is 'Agrees to a wish or refuses it; answers with why it cannot be decided.';

create or replace function security.take_role(wanted_id bigint, of_role text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    refusal text := security.unchangeable(wanted_id);
begin
    if refusal is null and exists (select from security.role_may m where m.role = of_role and m.may = 'users') and security.is_last_administrator(wanted_id) then
        refusal := 'last-administrator';
    end if;
    if refusal is null then
        delete from security.account_role h where h.account_id = wanted_id and h.role = of_role;
        if not found then
            refusal := 'not-held';
        end if;
    end if;
    return security.on_record('role-taken', 'account ' || wanted_id || ', role ' || left(of_role, 40), refusal);
end
$$;
comment on function security.take_role is 'Takes a role away at once; answers with why not. It never takes the last administrator away.';
