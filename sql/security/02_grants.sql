-- Who may read what: everything is taken away first, then given by name. Who may read staging: send_worker alone.
revoke all on schema public from public;
revoke all on all tables in schema ops, catalogue, staging, identity, star, measure, view, security, audit from public, send_web, send_measure, send_view;
revoke all on all functions in schema star, desk, security, audit from public, send_web, send_worker, send_view;

-- The worker: the whole left side, star by its leaf functions, measures, and its own scheduler. It seals the record of reads and cannot write it.
grant usage on schema ops, catalogue, identity, star, measure, view, security, audit to send_worker;
grant usage, create on schema staging, quartz to send_worker;
grant select, insert, update, delete on all tables in schema ops, catalogue, staging, identity, measure to send_worker;
grant usage on all sequences in schema ops, staging, identity, measure to send_worker;
grant select on all tables in schema star, view, audit to send_worker;
grant select on security.installation to send_worker;
grant insert, update, delete on star.dim_area, star.dim_neighbour to send_worker;
grant execute on function star.create_leaf, star.attach_leaf to send_worker;
grant execute on function audit.seal_waiting, audit.words to send_worker;
grant send_measure to send_worker;

-- Measure SQL: star alone.
grant usage on schema star to send_measure;
grant select on all tables in schema star to send_measure;
grant execute on function star.age_band, star.known_sex, star.ethnic_group, star.sen_provision, star.plans_in_force to send_measure;
grant execute on function star.published_figures, star.care_episodes to send_measure;

-- The views read what row-level security lets who asks see.
grant usage on schema ops, star, measure, security, view to send_view;
grant create on schema view to send_view;
grant select on ops.run, ops.run_stage, ops.delivery, ops.delivery_table, ops.delivery_link, star.dim_area, star.dim_neighbour, measure.value, measure.shown to send_view;

-- The web: what is already safe to show, the catalogue, and the functions that know who asks.
grant usage on schema view, catalogue, desk, security to send_web;
grant select on all tables in schema view, catalogue to send_web;
grant execute on all functions in schema desk to send_web;
grant execute on function
    security.begin_request, security.note_refusal, security.note_not_found, security.note_download,
    security.who_is, security.nobody_can_sign_in, security.sessions_of, security.end_session, security.begin_session, security.demo_people,
    security.account_row, security.save_account, security.begin_try, security.fail_try, security.pass_try, security.forget_failures,
    security.use_code, security.note_account, security.link_account, security.use_link, security.data_protection_keys, security.keep_data_protection_key
    to send_web;

-- The web, for those who look after accounts: each of these asks the context first.
grant execute on function
    security.people, security.areas_to_give, security.add_person, security.make_person_link, security.unlock_person, security.change_areas, security.close_person,
    security.reopen_person, security.organisations, security.agencies_to_own, security.add_organisation,
    security.person_roles, security.role_wishes, security.ask_role, security.decide_role, security.take_role
    to send_web;

-- What policies and views ask, of the connection's own context and of no other; nothing without one.
grant execute on function
    security.reach, security.may, security.audience, security.shown_audience, security.areas, security.agency, security.own_deliveries,
    security.sees_agency, security.closed_to_caller
    to send_web, send_view, send_worker;
