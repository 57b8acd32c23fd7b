-- The group roles: worker (left side), web (right side, only view, catalogue and the functions of desk and security), measure (measure
-- SQL: star only), and view, who owns the views, so that what a view reads goes through row-level security whoever migrated.
do $$
begin
    if not exists (select from pg_roles where rolname = 'send_worker') then create role send_worker nologin; end if;
    if not exists (select from pg_roles where rolname = 'send_web') then create role send_web nologin; end if;
    if not exists (select from pg_roles where rolname = 'send_measure') then create role send_measure nologin; end if;
    if not exists (select from pg_roles where rolname = 'send_view') then create role send_view nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster was quicker
end $$;

-- Whoever migrates must be able to replace what send_view owns.
do $$
begin
    if not pg_has_role(current_user, 'send_view', 'usage') then execute format('grant send_view to %I', current_user); end if;
end $$;
