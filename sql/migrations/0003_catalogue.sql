-- What the Worker read from etl-configs at start, for the Web to show.

-- One row is one contract in force.
create table catalogue.extract (
    extract   text primary key,
    agency    text not null,
    title     text not null,
    owner     text not null,
    kind      text not null check (kind in ('snapshot', 'period', 'cumulative', 'feed')),
    basis     text not null check (basis in ('agreement', 'open-licence')),
    delivery  text not null check (delivery in ('file', 'set')),
    period    text not null check (period in ('header-field', 'column', 'filename', 'asked')),
    schedule  text,
    version   text not null,
    document  jsonb not null
);
comment on table catalogue.extract is 'One row is one contract in force.';
comment on column catalogue.extract.extract is 'agency/extract, such as education/sen2.';
comment on column catalogue.extract.agency is 'Slug of the agency.';
comment on column catalogue.extract.title is 'Name people use.';
comment on column catalogue.extract.owner is 'Who answers for it.';
comment on column catalogue.extract.kind is 'snapshot, period, cumulative or feed: what a later delivery does to an earlier one.';
comment on column catalogue.extract.basis is 'agreement, or open-licence for published data.';
comment on column catalogue.extract.delivery is 'file, or set of files.';
comment on column catalogue.extract.period is 'Where the period comes from; never the clock.';
comment on column catalogue.extract.schedule is 'When the inbox is looked at, as a cron expression.';
comment on column catalogue.extract.version is 'Fingerprint of the contract file.';
comment on column catalogue.extract.document is 'The contract as read: tables, fields, meanings, rules.';

-- One row is one message a person may be shown, by code.
create table catalogue.message (
    code        text primary key,
    effect      text not null check (effect in ('refuses', 'holds', 'error', 'query')),
    message     text not null,
    what_to_do  text not null
);
comment on table catalogue.message is 'One row is one message a person may be shown, by code.';
comment on column catalogue.message.code is 'Code of the rule, such as UPN or DATE-01.';
comment on column catalogue.message.effect is 'refuses the file, holds it, error (row kept out) or query (row loaded, explanation asked).';
comment on column catalogue.message.message is 'What happened, in words, without the value.';
comment on column catalogue.message.what_to_do is 'What to do about it.';

-- One row is one agreement.
create table catalogue.agreement (
    slug       text primary key,
    tier       smallint not null check (tier in (1, 2)),
    title      text not null,
    agency     text not null,
    rests_on   text,
    starts_on  date not null,
    ends_on    date,
    status     text not null,
    document   jsonb not null
);
comment on table catalogue.agreement is 'One row is one agreement.';
comment on column catalogue.agreement.slug is 'Short name, such as t2-education-sen2.';
comment on column catalogue.agreement.tier is '1 overarching, 2 specific data.';
comment on column catalogue.agreement.title is 'Title.';
comment on column catalogue.agreement.agency is 'Agency that shares under it.';
comment on column catalogue.agreement.rests_on is 'Tier 1 agreement a Tier 2 hangs from.';
comment on column catalogue.agreement.starts_on is 'First day in force.';
comment on column catalogue.agreement.ends_on is 'Last day in force; null when open-ended.';
comment on column catalogue.agreement.status is 'in-force, interim, ended or draft, as written in the agreement.';
comment on column catalogue.agreement.document is 'The agreement as read: purpose, lawful basis, parties, fields.';
