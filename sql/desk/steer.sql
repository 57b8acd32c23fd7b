-- What the people of an agency may ask of their own feeds and loads. Each is a row of ops.request that the Worker obeys, with who asked
-- and why; each, and each try without the right, is on record.

-- Notes a request and puts it on record. Not for the web: the functions below have looked whether it may be asked.
drop function if exists desk.ask_of_feed(text, text, text);
create function desk.ask_of_feed(what text, of_extract text, why text)
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    owner text;
    asked bigint;
begin
    select e.agency into owner from catalogue.extract e where e.extract = of_extract;
    if owner is null or what not in ('run-now', 'pause', 'resume') or not security.answers_for('steer', owner)
       or (what = 'pause' and not security.is_reason(why))
       or (what = 'pause') = exists (select from ops.feed_pause p where p.extract = of_extract) and what <> 'run-now' then
        perform audit.append('refused', 'desk.ask_of_feed', what || ', ' || of_extract);
        return null;
    end if;
    insert into ops.request (kind, agency, extract, asked_by, account_id, reason)
    select what, owner, of_extract, a.name, a.account_id, nullif(left(btrim(why), 200), '')
    from security.account a where a.account_id = (security.context()).account_id
    returning request_id into asked;
    perform audit.append(what || '-asked', 'desk.ask_of_feed', of_extract || ', request ' || asked, own_words => coalesce(btrim(why), ''));
    return asked;
end
$$;
comment on function desk.ask_of_feed is 'Asks the Worker to look for files of a feed now, to leave them in the inbox (with a reason of ten characters), or to take them again; null when who asks may not, or when it is so already.';

create or replace function desk.ask_run_now(of_extract text) returns bigint
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$ select desk.ask_of_feed('run-now', of_extract, null) $$;
comment on function desk.ask_run_now is 'Asks the Worker to look into the inbox for files of a feed now; null when who asks may not.';

create or replace function desk.ask_pause(of_extract text, why text) returns bigint
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$ select desk.ask_of_feed('pause', of_extract, why) $$;
comment on function desk.ask_pause is 'Asks the Worker to leave the files of a feed in the inbox; null when who asks may not, or gives no reason of ten characters.';

create or replace function desk.ask_resume(of_extract text) returns bigint
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$ select desk.ask_of_feed('resume', of_extract, null) $$;
comment on function desk.ask_resume is 'Asks the Worker to take the files of a feed again; null when who asks may not.';

-- Asks for a delivery to be withdrawn; null when who asks may not, gives no reason of ten characters, or when it counts no longer. Asked
-- twice, it is one request.
create or replace function desk.ask_undo(delivery bigint, why text)
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    sent ops.delivery;
    asked bigint;
begin
    select d.* into sent from ops.delivery d where d.delivery_id = delivery for update;
    if not found or not security.answers_for('steer', sent.agency) or not security.is_reason(why)
       or sent.state <> 'published' or sent.retired_at is not null then
        perform audit.append('refused', 'desk.ask_undo', 'delivery ' || delivery);
        return null;
    end if;
    select r.request_id into asked from ops.request r where r.delivery_id = delivery and r.kind = 'undo' and r.state in ('queued', 'taken');
    if asked is not null then
        return asked;
    end if;
    insert into ops.request (kind, agency, extract, delivery_id, asked_by, account_id, reason)
    select 'undo', sent.agency, sent.extract, delivery, a.name, a.account_id, left(btrim(why), 200)
    from security.account a where a.account_id = (security.context()).account_id
    returning request_id into asked;
    perform audit.append('undo-asked', 'desk.ask_undo', 'delivery ' || delivery || ', request ' || asked, own_words => btrim(why),
        under => array_remove(array[sent.agreement], null), rows_given => sent.rows_loaded);
    return asked;
end
$$;
comment on function desk.ask_undo is 'Asks for a delivery to be withdrawn; null when who asks may not, gives no reason of ten characters, or when it counts no longer.';

-- One row is what an undo would do: how many measures rest on the delivery, and which load would count again.
create or replace function desk.undo_effect(delivery bigint)
returns table (measures bigint, again_run bigint, again_file text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select (select count(distinct v.slug) from measure.value v where v.retired_at is null and v.source = 'local' and v.deliveries @> array[d.delivery_id]),
           b.run_id, b.file_name
    from ops.delivery d
    left join lateral (
        select r.run_id, o.file_name
        from ops.delivery o join ops.run r on r.delivery_id = o.delivery_id
        where o.retired_by = d.delivery_id and o.state = 'superseded'
        order by o.published_at desc, r.run_id desc limit 1) b on true
    where d.delivery_id = delivery and security.answers_for('steer', d.agency)
$$;
comment on function desk.undo_effect is 'One row is what an undo would do: how many measures rest on the delivery, and which load would count again.';

-- One row is one thing asked about a load, an undo or a letting in, newest first, for those who may see it.
create or replace function desk.load_story(delivery bigint)
returns table (kind text, state text, asked_by text, asked_at timestamptz, ended_at timestamptz, reason text, answer_code text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.kind, r.state, r.asked_by, r.asked_at, r.ended_at, r.reason, r.answer_code
    from ops.request r
    where r.delivery_id = delivery and r.kind in ('undo', 'let-in') and security.sees_agency('loads', r.agency)
    order by r.request_id desc
$$;
comment on function desk.load_story is 'One row is one thing asked about a load, newest first, for those who may see it.';

-- One row is one feed of an agency whose loads who asks may see: whether it is paused, by whom and why, and whether they may steer it.
create or replace function desk.feed_states()
returns table (extract_slug text, title text, agency text, paused_by text, paused_at timestamptz, reason text, asked text, may_steer boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select e.extract, e.title, e.agency, r.asked_by, p.paused_at, r.reason,
           (select w.kind from ops.request w where w.extract = e.extract and w.kind in ('run-now', 'pause', 'resume') and w.state = 'queued' order by w.request_id desc limit 1),
           security.answers_for('steer', e.agency)
    from catalogue.extract e
    left join ops.feed_pause p on p.extract = e.extract
    left join ops.request r on r.request_id = p.request_id
    where security.sees_agency('loads', e.agency)
    order by e.agency, e.title
$$;
comment on function desk.feed_states is 'One row is one feed whose loads who asks may see: whether it is paused, by whom and why, and whether they may steer it.';
