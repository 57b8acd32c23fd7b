-- Row-level security: which rows a view may hold for who asks. The worker, left of the wall, sees all of them.
do $$
declare
    protected text;
    policy record;
begin
    foreach protected in array array['ops.run', 'ops.run_stage', 'ops.delivery', 'ops.delivery_table', 'ops.delivery_link', 'ops.request', 'measure.value', 'measure.shown'] loop
        execute format('alter table %s enable row level security', protected);
        for policy in select polname from pg_policy where polrelid = protected::regclass loop
            execute format('drop policy %I on %s', policy.polname, protected);
        end loop;
        execute format('create policy worker on %s to send_worker using (true) with check (true)', protected);
    end loop;
end $$;

-- Figures: published ones for everybody who may see figures; local ones of one's areas, and only while an agreement covers what they rest on.
create policy reader on measure.value for select to send_view using (
    (select security.shown_audience()) is not null
    and (source <> 'local'
         or (area_code = any ((select security.areas())::text[]) and not deliveries && (select security.closed_to_caller())::bigint[])));
create policy reader on measure.shown for select to send_view using (
    (select security.shown_audience()) is not null and audience in ('everyone', (select security.shown_audience())));

-- Loads: everybody's for those who may see everybody's, else one's own agency's, and open data.
create policy reader on ops.run for select to send_view using (security.sees_agency('loads', agency));
create policy reader on ops.delivery for select to send_view using (security.sees_agency('loads', agency));
create policy reader on ops.run_stage for select to send_view using (
    exists (select from ops.run r where r.run_id = run_stage.run_id));
create policy reader on ops.delivery_table for select to send_view using (
    exists (select from ops.delivery d where d.delivery_id = delivery_table.delivery_id));
create policy reader on ops.delivery_link for select to send_view using (
    exists (select from ops.delivery d where d.delivery_id = delivery_link.delivery_id));

-- The views belong to the reader, not to whoever migrated.
do $$
declare
    held record;
begin
    for held in select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'view' and c.relkind = 'v' and pg_get_userbyid(c.relowner) <> 'send_view' loop
        execute format('alter view view.%I owner to send_view', held.relname);
    end loop;
end $$;
