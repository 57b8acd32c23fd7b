-- For the benchmark alone: the same program with the request context and the record of reads switched off, so that their cost can be told.
-- Who asks is answered from a constant; nothing is written; no policy is asked.
do $$
declare held record;
begin
    for held in select c.oid::regclass as name from pg_class c where c.relrowsecurity loop
        execute format('alter table %s disable row level security', held.name);
    end loop;
end $$;

create or replace function security.begin_request(
    session_token text, purpose text, page text default '', object text default '', measures text[] default '{}')
returns table (account_id bigint, session_id bigint, email text, name text, organisation text, agency text, roles text[],
               audience text, areas text[], may_all text[], may_own text[], idle_ends_at timestamptz)
language sql stable as $$
    select 1::bigint, 1::bigint, 'x@example.invalid', 'Nobody', 'partnership', null::text, array['commissioner'], 'partnership',
           array['X99000001'], array['figures', 'download', 'agreements'], '{}'::text[], now() + interval '30 minutes'
$$;
create or replace function security.may(ability text) returns boolean language sql immutable as $$ select true $$;
create or replace function security.own_deliveries() returns bigint[] language sql immutable as $$ select null::bigint[] $$;
delete from measure.shown where audience not in ('partnership', 'everyone');
grant execute on function security.begin_request, security.may, security.own_deliveries to send_web, send_view;
