-- The request context: what this connection may see in this transaction. Row-level security reads it through these functions only.
-- Each is nothing without a context: a setting, a role or another transaction of the same connection cannot stand in for one.
create or replace function security.context() returns security.request_context
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select c from security.request_context c
    where c.backend = pg_backend_pid() and c.transaction = pg_current_xact_id_if_assigned()
$$;
comment on function security.context is 'The context of this transaction; null without one.';

create or replace function security.reach(ability text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case when ability = any (c.may_all) then 'all' when ability = any (c.may_own) then 'own' end
    from security.request_context c
    where c.backend = pg_backend_pid() and c.transaction = pg_current_xact_id_if_assigned()
$$;
comment on function security.reach is 'all or own: how far who asks may do or see something; null when not at all.';

create or replace function security.may(ability text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select security.reach(ability) is not null $$;
comment on function security.may is 'Whether who asks may do or see something.';

create or replace function security.audience() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (security.context()).audience $$;
comment on function security.audience is 'How much of a figure who asks is shown.';

-- A steward is shown the own organisation's figures as they are, and everybody else's as an analyst is.
create or replace function security.shown_audience() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case when c.audience = 'restricted' then 'analyst' else c.audience end
    from security.request_context c
    where c.backend = pg_backend_pid() and c.transaction = pg_current_xact_id_if_assigned() and 'figures' = any (c.may_all)
$$;
comment on function security.shown_audience is 'Audience whose decisions apply to figures who asks does not own; null when no figures may be seen.';

create or replace function security.areas() returns text[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select coalesce((security.context()).areas, '{}') $$;
comment on function security.areas is 'Areas whose local figures who asks may see.';

create or replace function security.agency() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$ select (security.context()).agency $$;
comment on function security.agency is 'Agency whose extracts the organisation of who asks owns.';

-- Figures that rest on nothing but what one's own agency sent, and on public reference data.
create or replace function security.own_deliveries() returns bigint[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case when (security.context()).audience = 'restricted' and security.agency() is not null
           then (select coalesce(array_agg(d.delivery_id), '{}') from ops.delivery d where d.agency in (security.agency(), 'published') and d.published_at is not null) end
$$;
comment on function security.own_deliveries is 'Deliveries whose figures a steward sees as they are; null for everybody else.';

-- What an agency sent may be seen by those who may see everybody's, and by its own people; open data by either.
create or replace function security.sees_agency(ability text, sender text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select case security.reach(ability) when 'all' then true when 'own' then sender = 'published' or sender is not distinct from security.agency() else false end
$$;
comment on function security.sees_agency is 'Whether who asks may do or see something of what an agency sent.';
