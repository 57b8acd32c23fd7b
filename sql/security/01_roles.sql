-- The group roles: worker (left side), web (right side, only view, catalogue and desk), measure (measure SQL: star only).
do $$
begin
    if not exists (select from pg_roles where rolname = 'send_worker') then create role send_worker nologin; end if;
    if not exists (select from pg_roles where rolname = 'send_web') then create role send_web nologin; end if;
    if not exists (select from pg_roles where rolname = 'send_measure') then create role send_measure nologin; end if;
exception when duplicate_object or unique_violation then null; -- another database of the cluster was quicker
end $$;
