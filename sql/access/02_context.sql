-- The request context: what this connection may see in this transaction. Row-level security reads it through these functions only.
-- Each is nothing without a context: a setting, a role or another transaction of the same connection cannot stand in for one.
-- In plpgsql, which keeps its plans: policies ask at every read.
create or replace function security.context() returns security.request_context
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    held security.request_context;
begin
    select c.* into held from security.request_context c
    where c.backend = pg_backend_pid() and c.transaction = pg_current_xact_id_if_assigned();
    return held;
end
$$;
comment on function security.context is 'The context of this transaction; null without one.';

create or replace function security.reach(ability text) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    held security.request_context := security.context();
begin
    return case when ability = any (held.may_all) then 'all' when ability = any (held.may_own) then 'own' end;
end
$$;
comment on function security.reach is 'all or own: how far who asks may do or see something; null when not at all.';

create or replace function security.may(ability text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return security.reach(ability) is not null; end $$;
comment on function security.may is 'Whether who asks may do or see something.';

create or replace function security.audience() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return (security.context()).audience; end $$;
comment on function security.audience is 'How much of a figure who asks is shown.';

create or replace function security.shown_audience() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return (security.context()).shown_audience; end $$;
comment on function security.shown_audience is 'Audience whose decisions apply to figures who asks does not own; null when no figures may be seen.';

create or replace function security.areas() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return coalesce((security.context()).areas, '{}'); end $$;
comment on function security.areas is 'Areas whose local figures who asks may see.';

create or replace function security.agency() returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return (security.context()).agency; end $$;
comment on function security.agency is 'Agency whose extracts the organisation of who asks owns.';

create or replace function security.closed_to_caller() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return (security.context()).closed_deliveries; end $$;
comment on function security.closed_to_caller is 'Deliveries that no agreement in force covered when the request began; null without a context, which shows nothing.';

create or replace function security.own_deliveries() returns bigint[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$ begin return (security.context()).own_deliveries; end $$;
comment on function security.own_deliveries is 'Deliveries whose figures a steward sees as they are; null for everybody else.';

-- What an agency sent may be seen by those who may see everybody's, and by its own people; open data by either.
create or replace function security.sees_agency(ability text, sender text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    held security.request_context := security.context();
begin
    return ability = any (held.may_all) or (ability = any (held.may_own) and (sender = 'published' or sender is not distinct from held.agency));
end
$$;
comment on function security.sees_agency is 'Whether who asks may do or see something of what an agency sent; null without a context.';
