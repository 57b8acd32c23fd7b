-- The record of reads. Entries are appended in the transaction of the read, so neither can be without the other; they are chained
-- afterwards, so that reads do not wait for each other.
create or replace function audit.append(
    done text, on_page text default '', of_object text default '', why text default '', own_words text default '',
    under text[] default '{}', people_behind bigint default null, rows_given bigint default null)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    who security.request_context := security.context();
begin
    insert into audit.entry (account_id, session_id, organisation, audience, action, page, object, purpose, reason, agreements, people, rows)
    values (who.account_id, who.session_id, who.organisation, who.audience, done, left(on_page, 200), left(of_object, 500),
            coalesce(nullif(why, ''), who.purpose, ''), left(own_words, 500), under, people_behind, rows_given);
end
$$;
comment on function audit.append is 'Adds one entry for who asks in this transaction.';

-- What an entry says, as the text that is chained. The order and form of its parts are for ever: old hashes rest on them.
create or replace function audit.words(e audit.entry) returns text
language sql immutable set search_path = pg_catalog, pg_temp as $$
    select jsonb_build_array(
        e.link, e.entry_id, (extract(epoch from e.at) * 1000000)::bigint, e.account_id, e.session_id, e.organisation, e.audience,
        e.action, e.page, e.object, e.purpose, e.reason, to_jsonb(e.agreements), e.people, e.rows)::text
$$;
comment on function audit.words is 'What an entry says, as the text that is chained: place, number, instant in microseconds, and the rest in order.';

-- hash(n) = SHA-256(hash(n-1) followed by the words of entry n in UTF-8); before the first stand 32 noughts.
create or replace function audit.seal_waiting(most integer default 10000)
returns table (link bigint, hash bytea, entries bigint, at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    place bigint;
    chained bytea;
    sealed bigint := 0;
    waiting audit.entry;
begin
    perform pg_advisory_xact_lock(738200502);
    select s.link, s.hash into place, chained from audit.seal s order by s.link desc limit 1;
    place := coalesce(place, 0);
    chained := coalesce(chained, decode(repeat('00', 32), 'hex'));
    for waiting in select e.* from audit.entry e where e.link is null order by e.entry_id limit most loop
        place := place + 1;
        waiting.link := place;
        chained := sha256(chained || convert_to(audit.words(waiting), 'UTF8'));
        update audit.entry e set link = place, hash = chained where e.entry_id = waiting.entry_id;
        sealed := sealed + 1;
    end loop;
    if sealed = 0 then
        return;
    end if;
    return query insert into audit.seal as kept (link, hash, entries) values (place, chained, sealed)
        returning kept.link, kept.hash, kept.entries, kept.at;
end
$$;
comment on function audit.seal_waiting is 'Chains the entries that wait, in order, and answers with the new end of the chain; nothing when none wait.';
