-- The rules of every feed, for the Web to show: it does not know the engine.

-- One row is one rule as it applies to one field, row or table of one feed.
create table catalogue.rule (
    extract     text not null,
    place       integer not null,
    table_name  text not null,
    field       text,
    code        text not null,
    severity    text not null check (severity in ('error', 'query')),
    scope       text not null check (scope in ('cell', 'row', 'table')),
    source      text not null,
    first_year  smallint,
    last_year   smallint,
    breaks      jsonb,
    passes      jsonb,
    primary key (extract, place)
);
create index on catalogue.rule (code);
comment on table catalogue.rule is 'One row is one rule as it applies to one field, row or table of one feed.';
comment on column catalogue.rule.extract is 'The feed.';
comment on column catalogue.rule.place is 'Place in the order of the contract.';
comment on column catalogue.rule.table_name is 'Table of the contract.';
comment on column catalogue.rule.field is 'Field, or fields with commas; null for a rule of whole rows.';
comment on column catalogue.rule.code is 'Its code; the words are in catalogue.message.';
comment on column catalogue.rule.severity is 'error keeps the row out; query lets it in and asks.';
comment on column catalogue.rule.scope is 'What it takes to judge: cell, row, or table (several rows or tables).';
comment on column catalogue.rule.source is 'Guide, regulation or list it is from; empty when it is the product''s own, or nobody has said.';
comment on column catalogue.rule.first_year is 'First year it holds in; null when always.';
comment on column catalogue.rule.last_year is 'Last year it holds in; null while it does.';
comment on column catalogue.rule.breaks is 'Made-up rows that break it, by table.';
comment on column catalogue.rule.passes is 'Made-up rows that do not.';
