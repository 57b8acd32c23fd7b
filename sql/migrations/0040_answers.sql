-- What a person answers about a file: that one held for its numbers is right, and why a query stands.

alter table ops.request drop constraint request_kind_check;
alter table ops.request add constraint request_kind_check
    check (kind in ('load', 'run-now', 'pause', 'resume', 'undo', 'let-in', 'records', 'remeasure'));
comment on column ops.request.kind is 'load a file; run, pause or resume a feed; undo a delivery; let in one that is held; list the records behind a figure; compute measures again.';
comment on column ops.request.delivery_id is 'Delivery to undo or to let in.';

-- One row is one number for which a delivery was held: what came, and what would have been expected.
create table ops.delivery_hold (
    delivery_id  bigint not null references ops.delivery on delete cascade,
    code         text not null,
    table_name   text not null default '',
    came         bigint not null,
    beside       bigint not null,
    low          bigint,
    high         bigint,
    beside_delivery bigint references ops.delivery,
    primary key (delivery_id, code, table_name)
);
comment on table ops.delivery_hold is 'One row is one number for which a delivery was held: what came, and what would have been expected.';
comment on column ops.delivery_hold.delivery_id is 'The delivery; the row stays when it is let in.';
comment on column ops.delivery_hold.code is 'SUM-01: rows that can load beside those of an earlier delivery. SUM-05: rows kept out beside the rows of their table.';
comment on column ops.delivery_hold.table_name is 'The table; empty when it is about the whole delivery.';
comment on column ops.delivery_hold.came is 'The number that came.';
comment on column ops.delivery_hold.beside is 'The number it is held against.';
comment on column ops.delivery_hold.low is 'So many or fewer are held; null when there is no such limit.';
comment on column ops.delivery_hold.high is 'So many or more are held; null when there is no such limit.';
comment on column ops.delivery_hold.beside_delivery is 'The earlier delivery that the number is of; null when it is of the file itself.';

-- One row is one kind of query in a delivery: counted once, because a delivery may have a hundred thousand queried rows.
create table ops.delivery_query (
    delivery_id  bigint not null references ops.delivery on delete cascade,
    code         text not null,
    table_name   text not null,
    field        text not null default '',
    rows         bigint not null,
    first_lines  bigint[] not null default '{}',
    primary key (delivery_id, code, table_name, field)
);
comment on table ops.delivery_query is 'One row is one kind of query in a delivery. Rows that an error keeps out are not in it: they are to be mended, not explained.';
comment on column ops.delivery_query.delivery_id is 'The delivery.';
comment on column ops.delivery_query.code is 'Rule that asks.';
comment on column ops.delivery_query.table_name is 'Table of the contract.';
comment on column ops.delivery_query.field is 'Column; empty when the rule is about whole rows.';
comment on column ops.delivery_query.rows is 'Rows it asks about.';
comment on column ops.delivery_query.first_lines is 'The first five lines; none when it is about the whole file.';
insert into ops.delivery_query (delivery_id, code, table_name, field, rows, first_lines)
select f.delivery_id, f.code, f.table_name, coalesce(f.field, ''), sum(f.rows), coalesce((array_agg(f.line order by f.line) filter (where f.line is not null))[1:5], '{}')
from staging.row_fault f
where f.severity = 'query'
  and not exists (select from staging.row_fault e
                  where e.delivery_id = f.delivery_id and e.table_name = f.table_name and e.line = f.line and e.severity = 'error')
group by f.delivery_id, f.code, f.table_name, coalesce(f.field, '');

-- One row is one explanation of a query, given by name.
create table ops.explanation (
    explanation_id  bigint generated always as identity primary key,
    extract         text not null,
    agency          text not null,
    code            text not null,
    table_name      text not null,
    field           text,
    delivery_id     bigint not null references ops.delivery on delete cascade,
    rows            bigint not null,
    reason          text not null,
    explained_by    text not null,
    account_id      bigint not null,
    explained_at    timestamptz not null default now(),
    until           date not null,
    taken_back_at   timestamptz,
    taken_back_by   text
);
create index on ops.explanation (extract, agency, code, table_name);
comment on table ops.explanation is 'One row is one explanation of a query, given by name. It holds for the load it was given on, and for later loads of the feed until its day.';
comment on column ops.explanation.explanation_id is 'Number of the explanation.';
comment on column ops.explanation.extract is 'The feed.';
comment on column ops.explanation.agency is 'Slug of the agency that sends it.';
comment on column ops.explanation.code is 'Rule whose query is explained.';
comment on column ops.explanation.table_name is 'Table of the contract.';
comment on column ops.explanation.field is 'Column; null when the rule is about whole rows.';
comment on column ops.explanation.delivery_id is 'The load it was given on.';
comment on column ops.explanation.rows is 'Rows that were queried there: it does not cover many more.';
comment on column ops.explanation.reason is 'Why, in the person''s own words.';
comment on column ops.explanation.explained_by is 'Who explained it.';
comment on column ops.explanation.account_id is 'Account of who explained it.';
comment on column ops.explanation.explained_at is 'When.';
comment on column ops.explanation.until is 'Last day on which a load that arrives is covered by it.';
comment on column ops.explanation.taken_back_at is 'When it was taken back; null while it holds.';
comment on column ops.explanation.taken_back_by is 'Who took it back.';
