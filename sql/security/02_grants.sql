-- Who may read what: everything is taken away first, then given by name. Who may read staging: send_worker alone.
revoke all on schema public from public;
revoke all on all tables in schema ops, catalogue, staging, identity, star, measure, view from public, send_web, send_measure;
revoke all on all functions in schema star, desk from public;

-- The worker: the whole left side, star by its leaf functions, measures, and its own scheduler.
grant usage on schema ops, catalogue, identity, star, measure, view to send_worker;
grant usage, create on schema staging, quartz to send_worker;
grant select, insert, update, delete on all tables in schema ops, catalogue, staging, identity, measure to send_worker;
grant usage on all sequences in schema ops, staging, identity, measure to send_worker;
grant select on all tables in schema star, view to send_worker;
grant insert, update, delete on star.dim_area, star.dim_neighbour to send_worker;
grant execute on function star.create_leaf, star.attach_leaf to send_worker;
grant send_measure to send_worker;

-- Measure SQL: star alone.
grant usage on schema star to send_measure;
grant select on all tables in schema star to send_measure;
grant execute on function star.age_band, star.known_sex, star.ethnic_group, star.plans_in_force to send_measure;
grant execute on function star.published_figures to send_measure;

-- The web: what is already safe to show, the catalogue, and the hatch.
grant usage on schema view, catalogue, desk to send_web;
grant select on all tables in schema view, catalogue to send_web;
grant execute on all functions in schema desk to send_web;
