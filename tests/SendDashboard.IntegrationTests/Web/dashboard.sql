-- A dashboard's data as pages read it, written straight into the tables: one row is one value, run or message that a test looks for.
-- The canary 987654 stands in measure.value only, under a hidden cell: no page may ever hold it.

insert into star.dim_area (area_code, area_name, level, parent_code, la_number, invented) values
    ('E06000042', 'Milton Keynes', 'authority', 'E12000008', '826', false),
    ('E06000035', 'Medway', 'authority', 'E12000008', '887', false),
    ('E06000043', 'Brighton and Hove', 'authority', 'E12000008', '846', false),
    ('E06000015', 'Derby', 'authority', 'E12000004', '831', false),
    ('E06000051', 'Shropshire', 'authority', 'E12000005', '893', false)
on conflict do nothing;

insert into catalogue.extract (extract, agency, title, owner, kind, basis, delivery, period, version, document) values
    ('education/sen2', 'education', 'SEN2 return, person level', 'SEND team', 'period', 'agreement', 'set', 'header-field', 'v1', '{}'),
    ('health/community-referrals', 'health', 'Community services referrals', 'Community trust', 'feed', 'agreement', 'file', 'column', 'v1', '{}'),
    ('published/ehc-plans-release', 'published', 'Education, health and care plans (DfE release)', 'DfE', 'cumulative', 'open-licence', 'set', 'column', 'v1', '{}');

insert into catalogue.agreement (slug, tier, title, agency, rests_on, starts_on, ends_on, status, document) values
    ('t1', 1, 'Overarching agreement', 'education', null, '2024-04-01', null, 'in-force', '{"parties": ["education", "health"]}'),
    ('t2-education-sen2', 2, 'SEN2 for the partnership', 'education', 't1', '2024-04-01', '2099-03-31', 'in-force', '{"covers": [{"extract": "education/sen2"}]}');

insert into catalogue.message (code, effect, message, what_to_do) values
    ('FILE-01', 'refuses', 'Select a CSV file', 'Choose the file the feed asks for'),
    ('FILE-02', 'refuses', 'The selected file must be a CSV or a zip', 'In Excel: Save as, then "CSV UTF-8"'),
    ('FILE-03', 'refuses', 'The selected file must be smaller than 200MB', 'Split it by period or use the inbox folder'),
    ('FILE-04', 'refuses', 'The selected file is empty', 'Check the export finished'),
    ('FILE-08', 'refuses', 'This file was already loaded', 'Open that load, or choose a different file. Nothing was changed'),
    ('SUM-01', 'holds', 'Far fewer or far more rows of this file can be loaded than of the one before', 'Explain or stop'),
    ('DATE-01', 'error', 'The value is not a real date', 'Use day, month, year, like 28/02/2026'),
    ('ID-02', 'query', 'The UPN fails its check letter', 'A figure may be mistyped');

insert into catalogue.rule (extract, place, table_name, field, code, severity, scope, source, first_year, breaks, passes) values
    ('education/sen2', 1, 'requests', 'receiveddate', 'DATE-01', 'error', 'cell', '', null, null, null),
    ('education/sen2', 2, 'requests', 'receiveddate, requestoutcomedate', 'DATE-01', 'error', 'row', 'Guide', 2015, '{"requests": [{"receiveddate": "2024-02-02", "requestoutcomedate": ""}]}', '{"requests": [{"receiveddate": "2024-02-02"}]}');

insert into ops.delivery (extract, agency, use, period_kind, period_start, period_end, as_of, file_name, sha256, size_bytes, received_at, received_by,
                          layout, contract_version, agreement, state, rows_in_file, rows_loaded, rows_not_loaded, rows_already_held, queries, published_at) values
    ('education/sen2', 'education', 'return', 'calendar-year', '2025-01-01', '2025-12-31', '2026-01-15', 'sen2-return-2026.zip', '\x01', 1000, '2026-02-02 09:00Z', 'inbox',
     'collection system 1.3', 'v1', 't2-education-sen2', 'published', 1418, 1400, 12, 6, 3, '2026-02-02 09:05Z'),
    ('health/community-referrals', 'health', 'feed', 'month', '2026-03-01', '2026-03-31', '2026-03-31', 'community-referrals-2026-03.csv', '\x02', 1000, '2026-04-02 09:00Z', 'upload page',
     'template', 'v1', null, 'refused', null, null, null, null, null, null);
insert into ops.delivery_table (delivery_id, table_name, file_name, encoding, rows_in_file, rows_loaded, rows_not_loaded, rows_already_held, queries, columns_not_used, columns_not_agreed) values
    (1, 'person', 'person.csv', 'utf-8', 700, 694, 4, 2, 3, '{Notes}', '{postcode}'),
    (1, 'requests', 'requests.csv', 'utf-8', 718, 706, 8, 4, 0, '{}', '{}');
insert into ops.delivery_link (delivery_id, method, people) values (1, 'upn', 640), (1, 'la-child-id', 50), (1, 'new', 4), (1, 'conflict', 4);
insert into ops.run (delivery_id, extract, agency, file_name, spool_path, state, stage, percent, attempt, queued_at, started_at, ended_at, reason_code, fault_id) values
    (1, 'education/sen2', 'education', 'sen2-return-2026.zip', '/spool/1', 'succeeded', 'shown', 100, 1, '2026-02-02 09:00Z', '2026-02-02 09:00Z', '2026-02-02 09:05Z', null, null),
    (2, 'health/community-referrals', 'health', 'community-referrals-2026-03.csv', '/spool/2', 'rejected', 'received', 0, 1, '2026-04-02 09:00Z', '2026-04-02 09:00Z', '2026-04-02 09:01Z', 'FILE-08', null),
    (null, null, 'social-care', 'children-in-need-2026.csv', '/spool/3', 'running', 'read', 40, 2, '2026-04-03 09:00Z', '2026-04-03 09:00Z', null, null, null),
    (null, null, 'education', 'broken.zip', '/spool/4', 'failed', 'read', 40, 1, '2026-04-04 09:00Z', '2026-04-04 09:00Z', '2026-04-04 09:01Z', null, 'F-7K2');
insert into ops.run_stage (run_id, attempt, stage, started_at, ended_at, rows) values
    (3, 2, 'received', '2026-04-03 09:00Z', '2026-04-03 09:01Z', null), (3, 2, 'read', '2026-04-03 09:01Z', null, null);
insert into staging.row_fault (delivery_id, table_name, line, field, code, severity)
    select 1, 'requests', 10 + n * 7, 'receiveddate', 'DATE-01', 'error' from generate_series(1, 130) n;
insert into staging.row_fault (delivery_id, table_name, line, field, code, severity, rows) values
    (1, 'person', 15, 'upn', 'ID-02', 'query', 1), (1, 'person', null, 'upn', 'ID-02', 'query', 400);
insert into ops.delivery_query (delivery_id, code, table_name, field, rows, first_lines) values (1, 'ID-02', 'person', 'upn', 401, '{15}');

-- Plans on time: two and a half years of months (one hidden), six years, breakdowns, and others to compare with.
create temp table planted (slug text, area text, kind text, starts date, ends date, breakdown text, member text, source text, n numeric, d numeric, per numeric, hidden boolean default false);
insert into planted
    select 'ehc-20wk', 'X99000001', 'month', m, (m + interval '1 month - 1 day')::date, '', '', 'local',
           case when i < 20 then 20 + (i * 7) % 9 else 37 + (i * 5) % 6 end, 60, 100, i = 8
    from generate_series(0, 29) i, lateral (select (date '2023-10-01' + i * interval '1 month')::date as m) at;
insert into planted
    select 'ehc-20wk', 'X99000001', 'calendar-year', make_date(y, 1, 1), make_date(y, 12, 31), '', '', 'local', 330 + (y - 2020) * 14, 720, 100 from generate_series(2020, 2025) y;
insert into planted values
    ('ehc-20wk', 'E92000001', 'calendar-year', '2024-01-01', '2024-12-31', '', '', 'stated', 39407, 84866, 100),
    ('ehc-20wk', 'E12000008', 'calendar-year', '2024-01-01', '2024-12-31', '', '', 'published', 5400, 12000, 100),
    ('ehc-20wk', 'E06000042', 'calendar-year', '2024-01-01', '2024-12-31', '', '', 'published', 138, 321, 100),
    ('ehc-20wk', 'E06000035', 'calendar-year', '2024-01-01', '2024-12-31', '', '', 'published', 415, 610, 100),
    ('ehc-20wk', 'E06000043', 'calendar-year', '2024-01-01', '2024-12-31', '', '', 'published', 210, 402, 100),
    ('ehc-20wk', 'E06000015', 'calendar-year', '2024-01-01', '2024-12-31', '', '', 'published', 95, 388, 100),
    ('ehc-20wk', 'E06000051', 'calendar-year', '2024-01-01', '2024-12-31', '', '', 'published', 180, 405, 100),
    ('ehc-20wk', 'X99000001', 'calendar-year', '2025-01-01', '2025-12-31', 'sex', 'F', 'local', 120, 220, 100),
    ('ehc-20wk', 'X99000001', 'calendar-year', '2025-01-01', '2025-12-31', 'sex', 'M', 'local', 270, 480, 100),
    ('ehc-20wk', 'X99000001', 'calendar-year', '2025-01-01', '2025-12-31', 'ethnicity', 'asian', 'local', 20, 45, 100),
    ('ehc-20wk', 'X99000001', 'calendar-year', '2025-01-01', '2025-12-31', 'ethnicity', 'white', 'local', 330, 600, 100),
    ('ehc-20wk', 'X99000001', 'calendar-year', '2025-01-01', '2025-12-31', 'ethnicity', 'unknown', 'local', 45, 75, 100);
insert into planted values ('ehc-20wk', 'X99000001', 'calendar-year', '2025-01-01', '2025-12-31', 'ethnicity', 'mixed', 'local', 987654, 987654, 100, true);
-- Plans on census day, their mix of needs, and open requests.
insert into planted select 'ehc-plans', 'X99000001', 'day', d, d, '', '', 'local', 2500 + row_number() over () * 120, null, 1
    from unnest(array[date '2023-01-19', '2024-01-18', '2025-01-16', '2026-01-15']) d;
insert into planted select 'need-mix-ehc', 'X99000001', 'day', d, d, 'primary-need', m.member, 'local', m.n, 3000, 100
    from unnest(array[date '2025-01-16', '2026-01-15']) d, (values ('ASD', 1020), ('SLCN', 615), ('SEMH', 600), ('MLD', 310), ('PD', 110), ('SLD', 120), ('SPLD', 65), ('unknown', 160)) m(member, n);
insert into planted values ('need-mix-ehc', 'X99000001', 'day', '2026-01-15', '2026-01-15', 'primary-need', 'MSI', 'local', 987654, 987654, 100, true);
insert into planted
    select 'ehc-open-20wk', 'X99000001', 'month', m, (m + interval '1 month - 1 day')::date, '', '', 'local', case when i < 12 then 85 + (i * 5) % 20 else 200 - i * 5 end, null, 1
    from generate_series(0, 23) i, lateral (select (date '2024-04-01' + i * interval '1 month')::date as m) at;
insert into planted select 'cin-disab', 'X99000001', 'act-year', '2024-04-01', '2025-03-31', '', '', 'local', 987654, 987654, 100, true;

insert into measure.value (slug, area_code, period_kind, period_start, period_end, breakdown, member, source, numerator, denominator, value, deliveries, definition, computed_at)
    select slug, area, kind, starts, ends, breakdown, member, source, n, d, case when d is null then n else round(n * per / d, 4) end,
           case when source = 'local' then '{1}'::bigint[] else '{}' end, 'v1', '2026-04-05 06:00Z' from planted;
insert into measure.shown (value_id, audience, hidden_reason, numerator, denominator, value, lower, upper)
    select v.value_id, a.audience, case when p.hidden then 'small' end,
           case when not p.hidden then v.numerator end, case when not p.hidden then v.denominator end, case when not p.hidden then v.value end,
           case when not p.hidden and p.d is not null then greatest(0, v.value - 196 * sqrt((v.value / 100) * (1 - v.value / 100) / p.d)) end,
           case when not p.hidden and p.d is not null then least(100, v.value + 196 * sqrt((v.value / 100) * (1 - v.value / 100) / p.d)) end
    from measure.value v join planted p on (p.slug, p.area, p.kind, p.starts, p.breakdown, p.member) = (v.slug, v.area_code, v.period_kind, v.period_start, v.breakdown, v.member)
    cross join (values ('public'), ('partnership'), ('analyst'), ('everyone')) a (audience)
    where (a.audience = 'everyone') = (v.source <> 'local');
