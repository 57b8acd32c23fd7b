-- Deliveries, runs, stages and requests: the durable truth of what arrived and what happened to it.

-- One row is one delivery: a file, or a set of files, as it arrived from an agency.
create table ops.delivery (
    delivery_id        bigint generated always as identity primary key,
    extract            text not null,
    agency             text not null,
    use                text not null default 'return',
    period_kind        text,
    period_start       date,
    period_end         date,
    as_of              date,
    base_delivery_id   bigint references ops.delivery,
    file_name          text not null,
    sha256             bytea not null,
    size_bytes         bigint not null,
    received_at        timestamptz not null,
    received_by        text not null,
    layout             text,
    contract_version   text not null,
    agreement          text,
    state              text not null default 'received'
                       check (state in ('received', 'loading', 'held', 'published', 'superseded', 'withdrawn', 'refused', 'failed')),
    reason_code        text,
    reason_table       text,
    reason_line        bigint,
    reason_field       text,
    rows_in_file       bigint,
    rows_loaded        bigint,
    rows_not_loaded    bigint,
    rows_already_held  bigint,
    queries            bigint,
    published_at       timestamptz,
    retired_at         timestamptz,
    retired_by         bigint references ops.delivery,
    constraint delivery_adds_up check (state not in ('published', 'superseded', 'withdrawn')
        or rows_in_file = rows_loaded + rows_not_loaded + rows_already_held),
    constraint delivery_published_has_instant check (state not in ('published', 'superseded', 'withdrawn') or published_at is not null)
);
create index on ops.delivery (extract, agency, period_start, period_end) where published_at is not null;
create index on ops.delivery (sha256);
comment on table ops.delivery is 'One row is one delivery: a file, or a set of files, as it arrived from an agency.';
comment on column ops.delivery.delivery_id is 'Number of the delivery; every fact carries it.';
comment on column ops.delivery.extract is 'Contract it was read by, as agency/extract, such as education/sen2.';
comment on column ops.delivery.agency is 'Slug of the agency that sent it.';
comment on column ops.delivery.use is 'Which use of the contract: return (statutory) or in-year (monthly snapshot), or the contract''s own word.';
comment on column ops.delivery.period_kind is 'Kind of period it covers: calendar-year, academic-year, financial-year, act-year, month, day.';
comment on column ops.delivery.period_start is 'First day it covers.';
comment on column ops.delivery.period_end is 'Last day it covers.';
comment on column ops.delivery.as_of is 'Day as at which ages and open cases are judged: census day, month end. Never the clock.';
comment on column ops.delivery.base_delivery_id is 'Delivery that this one corrects, when it is a correction.';
comment on column ops.delivery.file_name is 'Name of the file or set as it arrived.';
comment on column ops.delivery.sha256 is 'Fingerprint of the bytes as they arrived.';
comment on column ops.delivery.size_bytes is 'Size of the file as it arrived.';
comment on column ops.delivery.received_at is 'When it arrived (UTC).';
comment on column ops.delivery.received_by is 'Who or what brought it: inbox, command line, or a person.';
comment on column ops.delivery.layout is 'Layout recognised from the headings.';
comment on column ops.delivery.contract_version is 'Version of the contract and rules it was judged by.';
comment on column ops.delivery.agreement is 'Tier 2 agreement it was loaded under; null for open-licence data.';
comment on column ops.delivery.state is 'received, loading, held, published (counts), superseded or withdrawn (counted once), refused, failed.';
comment on column ops.delivery.reason_code is 'Message code of the reason when refused, held or failed.';
comment on column ops.delivery.reason_table is 'Table or file the reason points at.';
comment on column ops.delivery.reason_line is 'Line the reason points at.';
comment on column ops.delivery.reason_field is 'Column the reason points at.';
comment on column ops.delivery.rows_in_file is 'Rows in the file or set, headings not counted.';
comment on column ops.delivery.rows_loaded is 'Rows that now count.';
comment on column ops.delivery.rows_not_loaded is 'Rows kept out by an error; they wait in quarantine.';
comment on column ops.delivery.rows_already_held is 'Rows identical to a counting row of the same key, or repeated in the file.';
comment on column ops.delivery.queries is 'Queries raised: rows loaded that need an explanation.';
comment on column ops.delivery.published_at is 'Instant it began to count.';
comment on column ops.delivery.retired_at is 'Instant it stopped counting: superseded or withdrawn.';
comment on column ops.delivery.retired_by is 'Delivery that took its place.';

-- One row is one table (file) of a delivery with its own sum of rows.
create table ops.delivery_table (
    delivery_id        bigint not null references ops.delivery on delete cascade,
    table_name         text not null,
    file_name          text not null,
    layout             text,
    encoding           text,
    rows_in_file       bigint not null default 0,
    rows_loaded        bigint not null default 0,
    rows_not_loaded    bigint not null default 0,
    rows_already_held  bigint not null default 0,
    queries            bigint not null default 0,
    content_hash       bytea,
    columns_not_used   text[] not null default '{}',
    columns_not_agreed text[] not null default '{}',
    primary key (delivery_id, table_name)
);
comment on table ops.delivery_table is 'One row is one table (file) of a delivery with its own sum of rows.';
comment on column ops.delivery_table.delivery_id is 'The delivery.';
comment on column ops.delivery_table.table_name is 'Table of the contract, such as requests.';
comment on column ops.delivery_table.file_name is 'Name of the file inside the set.';
comment on column ops.delivery_table.layout is 'Layout recognised from this file''s headings.';
comment on column ops.delivery_table.encoding is 'Encoding the file was read as.';
comment on column ops.delivery_table.rows_in_file is 'Rows in the file, heading not counted.';
comment on column ops.delivery_table.rows_loaded is 'Rows that now count.';
comment on column ops.delivery_table.rows_not_loaded is 'Rows kept out by an error.';
comment on column ops.delivery_table.rows_already_held is 'Rows identical to one already counting.';
comment on column ops.delivery_table.queries is 'Queries raised on this table.';
comment on column ops.delivery_table.content_hash is 'Order-independent fingerprint of the rows read: equal when the same rows come in another order.';
comment on column ops.delivery_table.columns_not_used is 'Columns found that the contract does not name: not read, not kept.';
comment on column ops.delivery_table.columns_not_agreed is 'Columns found that no agreement names: not read, not kept.';

-- One row is how many people of a delivery were matched in one way.
create table ops.delivery_link (
    delivery_id  bigint not null references ops.delivery on delete cascade,
    method       text not null,
    people       bigint not null,
    primary key (delivery_id, method)
);
comment on table ops.delivery_link is 'One row is how many people of a delivery were matched in one way.';
comment on column ops.delivery_link.delivery_id is 'The delivery.';
comment on column ops.delivery_link.method is 'upn, la-child-id, nhs-number, local-patient-id, new (seen for the first time), conflict (identifiers disagree; the first of the contract''s order was followed).';
comment on column ops.delivery_link.people is 'People matched that way.';

-- One row is something a person or a page asked of the Worker.
create table ops.request (
    request_id   bigint generated always as identity primary key,
    kind         text not null check (kind in ('load', 'run-now', 'remeasure')),
    agency       text,
    extract      text,
    period       text,
    spool_name   text,
    file_name    text,
    asked_at     timestamptz not null default now(),
    asked_by     text not null,
    state        text not null default 'queued' check (state in ('queued', 'taken', 'done', 'refused')),
    run_id       bigint,
    answer_code  text
);
create index on ops.request (state, request_id) where state in ('queued', 'taken');
comment on table ops.request is 'One row is something a person or a page asked of the Worker.';
comment on column ops.request.request_id is 'Number of the request.';
comment on column ops.request.kind is 'load a file, run a schedule now, or compute measures again.';
comment on column ops.request.agency is 'Agency the file is from.';
comment on column ops.request.extract is 'Contract chosen, when the person chose one; else recognised from the headings.';
comment on column ops.request.period is 'Period given by the person where the contract asks for it.';
comment on column ops.request.spool_name is 'Name of the file in the spool folder: random, never the name it came with.';
comment on column ops.request.file_name is 'Name the file came with.';
comment on column ops.request.asked_at is 'When it was asked.';
comment on column ops.request.asked_by is 'Who asked.';
comment on column ops.request.state is 'queued, taken, done, refused.';
comment on column ops.request.run_id is 'Run that answers it.';
comment on column ops.request.answer_code is 'Message code when refused.';

-- One row is one run: the work of taking one delivery through the stages, however many attempts that takes.
create table ops.run (
    run_id       bigint generated always as identity primary key,
    delivery_id  bigint references ops.delivery,
    request_id   bigint references ops.request,
    extract      text,
    agency       text not null,
    file_name    text not null,
    spool_path   text not null,
    state        text not null default 'queued' check (state in ('queued', 'running', 'succeeded', 'held', 'rejected', 'failed')),
    stage        text check (stage in ('received', 'read', 'cross-checked', 'linked', 'published', 'measured', 'shown')),
    percent      smallint not null default 0,
    attempt      integer not null default 0,
    lease        bigint not null default 0,
    leased_by    text,
    lease_until  timestamptz,
    queued_at    timestamptz not null default now(),
    started_at   timestamptz,
    ended_at     timestamptz,
    reason_code  text,
    fault_id     text
);
create index on ops.run (state, run_id) where state in ('queued', 'running');
create unique index on ops.run (spool_path) where state in ('queued', 'running');
comment on table ops.run is 'One row is one run: the work of taking one delivery through the stages, however many attempts that takes.';
comment on column ops.run.run_id is 'Number of the run; the address of its page.';
comment on column ops.run.delivery_id is 'Delivery made by it, once received.';
comment on column ops.run.request_id is 'Request it answers, if somebody asked.';
comment on column ops.run.extract is 'Contract it is read by, once known.';
comment on column ops.run.agency is 'Agency the file is from.';
comment on column ops.run.file_name is 'Name the file came with.';
comment on column ops.run.spool_path is 'Where the Worker finds the file.';
comment on column ops.run.state is 'queued, running, succeeded, held (a person must answer), rejected (bad file), failed (our fault).';
comment on column ops.run.stage is 'Last stage begun.';
comment on column ops.run.percent is 'How far the current stage is.';
comment on column ops.run.attempt is 'How often it was started.';
comment on column ops.run.lease is 'Fencing number: grows with each taker; publishing checks it, so a worker that lost it cannot publish.';
comment on column ops.run.leased_by is 'Worker that holds the lease.';
comment on column ops.run.lease_until is 'When the lease lapses unless extended.';
comment on column ops.run.queued_at is 'When it was queued.';
comment on column ops.run.started_at is 'When it first started.';
comment on column ops.run.ended_at is 'When it ended.';
comment on column ops.run.reason_code is 'Message code when held, rejected or failed.';
comment on column ops.run.fault_id is 'Reference to the log entry when failed.';

-- One row is one stage of one attempt of a run.
create table ops.run_stage (
    run_id      bigint not null references ops.run on delete cascade,
    attempt     integer not null,
    stage       text not null,
    started_at  timestamptz not null,
    ended_at    timestamptz,
    rows        bigint,
    primary key (run_id, attempt, stage)
);
comment on table ops.run_stage is 'One row is one stage of one attempt of a run.';
comment on column ops.run_stage.run_id is 'The run.';
comment on column ops.run_stage.attempt is 'Which attempt.';
comment on column ops.run_stage.stage is 'received, read, cross-checked, linked, published, measured, shown.';
comment on column ops.run_stage.started_at is 'When the stage began.';
comment on column ops.run_stage.ended_at is 'When it ended; null while running or when cut short.';
comment on column ops.run_stage.rows is 'Rows it handled.';
