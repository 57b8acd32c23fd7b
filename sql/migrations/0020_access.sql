-- Who may ask, what they may see, and what was asked: accounts, roles, sessions, the request context, and the record of reads.
create schema security;
create schema audit;
comment on schema security is 'Accounts, roles, sessions, and the request context that row-level security reads. No login reads it; functions answer.';
comment on schema audit is 'The record of who asked for what: appended in the transaction of the read, then chained. No login writes it; functions do.';

-- One row is one organisation people belong to.
create table security.organisation (
    organisation  text primary key check (organisation ~ '^[a-z0-9][a-z0-9-]*$'),
    name          text not null,
    agency        text
);
comment on table security.organisation is 'One row is one organisation people belong to.';
comment on column security.organisation.organisation is 'Short name, such as education.';
comment on column security.organisation.name is 'Name people use.';
comment on column security.organisation.agency is 'Slug of the agency whose extracts it owns; null when it sends none, as a parent carer forum.';

-- One row is one role.
create table security.role (
    role      text primary key,
    name      text not null,
    sentence  text not null,
    audience  text check (audience in ('public', 'partnership', 'analyst', 'restricted')),
    place     smallint not null
);
comment on table security.role is 'One row is one role.';
comment on column security.role.role is 'Short name, such as ig-lead.';
comment on column security.role.name is 'Name people use.';
comment on column security.role.sentence is 'What somebody in it does.';
comment on column security.role.audience is 'How much of a figure it is shown: public, partnership, analyst, restricted; null when it sees no figures.';
comment on column security.role.place is 'Order in lists.';

-- One row is one thing that can be done or seen.
create table security.ability (
    may       text primary key,
    sentence  text not null,
    place     smallint not null
);
comment on table security.ability is 'One row is one thing that can be done or seen.';
comment on column security.ability.may is 'Short name, such as problems.';
comment on column security.ability.sentence is 'In words, after "can".';
comment on column security.ability.place is 'Order in lists.';

-- One row is one thing that a role may do or see.
create table security.role_may (
    role   text not null references security.role,
    may    text not null references security.ability,
    reach  text not null check (reach in ('all', 'own')),
    primary key (role, may)
);
comment on table security.role_may is 'One row is one thing that a role may do or see.';
comment on column security.role_may.role is 'The role.';
comment on column security.role_may.may is 'The thing.';
comment on column security.role_may.reach is 'all, or own: only what the person''s own organisation sent.';

-- One row is one person who may sign in.
create table security.account (
    account_id         bigint generated always as identity primary key,
    email              text not null,
    name               text not null,
    organisation       text not null references security.organisation,
    password_hash      text,
    security_stamp     text not null default gen_random_uuid()::text,
    authenticator_key  text,
    two_factor         boolean not null default false,
    failed_count       integer not null default 0,
    locked_until       timestamptz,
    is_demo            boolean not null default false,
    created_at         timestamptz not null default now(),
    created_by         text not null,
    closed_at          timestamptz
);
create unique index account_email on security.account (lower(email));
comment on table security.account is 'One row is one person who may sign in.';
comment on column security.account.account_id is 'Number of the account; the only thing of it that the audit keeps.';
comment on column security.account.email is 'Work address; what the person signs in with.';
comment on column security.account.name is 'Name of the person.';
comment on column security.account.organisation is 'Organisation the person works for or speaks for.';
comment on column security.account.password_hash is 'Hash of the password (PBKDF2, ASP.NET Core Identity); null until an invitation is taken up.';
comment on column security.account.security_stamp is 'Changes with the password or second factor; sessions of an older stamp end.';
comment on column security.account.authenticator_key is 'Key of the authenticator app, encrypted with the data-protection keys.';
comment on column security.account.two_factor is 'A code from the authenticator app is asked for.';
comment on column security.account.failed_count is 'Wrong passwords or codes in a row.';
comment on column security.account.locked_until is 'No sign-in before this instant.';
comment on column security.account.is_demo is 'One of the invented people of the demonstration; signs in only where security.installation allows it.';
comment on column security.account.created_at is 'When it was made.';
comment on column security.account.created_by is 'Who made it: an account number, or the command line.';
comment on column security.account.closed_at is 'When it was closed; closed accounts are kept, because the record of reads names them.';

-- One row is one role an account has.
create table security.account_role (
    account_id   bigint not null references security.account,
    role         text not null references security.role,
    granted_at   timestamptz not null default now(),
    asked_by     bigint references security.account,
    approved_by  bigint references security.account,
    primary key (account_id, role),
    constraint two_people check (asked_by is null or (approved_by is not null and approved_by <> asked_by and approved_by <> account_id))
);
comment on table security.account_role is 'One row is one role an account has.';
comment on column security.account_role.account_id is 'The account.';
comment on column security.account_role.role is 'The role.';
comment on column security.account_role.granted_at is 'Since when.';
comment on column security.account_role.asked_by is 'Who asked for it; null when given on the command line by whoever runs the server.';
comment on column security.account_role.approved_by is 'Who agreed: another person than who asked, and not the one who gains.';

-- One row is one area an account may see local figures of.
create table security.account_area (
    account_id  bigint not null references security.account,
    area_code   text not null,
    primary key (account_id, area_code)
);
comment on table security.account_area is 'One row is one area an account may see local figures of.';
comment on column security.account_area.account_id is 'The account.';
comment on column security.account_area.area_code is 'The area.';

-- One row is one wish that somebody be given a role.
create table security.role_request (
    request_id   bigint generated always as identity primary key,
    account_id   bigint not null references security.account,
    role         text not null references security.role,
    reason       text not null,
    asked_by     bigint not null references security.account,
    asked_at     timestamptz not null default now(),
    decided_by   bigint references security.account,
    decided_at   timestamptz,
    granted      boolean,
    constraint decided_by_another check (decided_by is null or (decided_by <> asked_by and decided_by <> account_id))
);
create unique index role_request_open on security.role_request (account_id, role) where decided_at is null;
comment on table security.role_request is 'One row is one wish that somebody be given a role.';
comment on column security.role_request.request_id is 'Number of the wish.';
comment on column security.role_request.account_id is 'Who would gain it.';
comment on column security.role_request.role is 'The role.';
comment on column security.role_request.reason is 'Why.';
comment on column security.role_request.asked_by is 'Who asked.';
comment on column security.role_request.asked_at is 'When.';
comment on column security.role_request.decided_by is 'Who decided: neither who asked nor who gains.';
comment on column security.role_request.decided_at is 'When; null while open.';
comment on column security.role_request.granted is 'True when agreed.';

-- One row is one link that lets somebody set a password: an invitation, or a reset.
create table security.link (
    token_hash  bytea primary key,
    account_id  bigint not null references security.account,
    kind        text not null check (kind in ('invitation', 'reset')),
    made_at     timestamptz not null default now(),
    ends_at     timestamptz not null,
    used_at     timestamptz
);
comment on table security.link is 'One row is one link that lets somebody set a password: an invitation, or a reset.';
comment on column security.link.token_hash is 'SHA-256 of the token in the link; the token itself is nowhere.';
comment on column security.link.account_id is 'Whose password.';
comment on column security.link.kind is 'invitation or reset.';
comment on column security.link.made_at is 'When it was made.';
comment on column security.link.ends_at is 'When it stops working.';
comment on column security.link.used_at is 'When it was used; it works once.';

-- One row is one code of an authenticator app that was used, so that it cannot be used again.
create table security.used_code (
    account_id  bigint not null references security.account,
    code_hash   bytea not null,
    used_at     timestamptz not null default now(),
    primary key (account_id, code_hash)
);
comment on table security.used_code is 'One row is one code of an authenticator app that was used, so that it cannot be used again.';
comment on column security.used_code.account_id is 'The account.';
comment on column security.used_code.code_hash is 'SHA-256 of account and code.';
comment on column security.used_code.used_at is 'When; forgotten after ten minutes.';

-- One row is one session: somebody signed in on one device.
create table security.session (
    session_id      bigint generated always as identity primary key,
    token_hash      bytea not null unique,
    account_id      bigint not null references security.account,
    security_stamp  text not null,
    started_at      timestamptz not null default now(),
    seen_at         timestamptz not null default now(),
    ends_at         timestamptz not null,
    ended_at        timestamptz,
    ended_why       text check (ended_why in ('signed-out', 'revoked', 'password-changed', 'closed')),
    device          text not null default ''
);
create index on security.session (account_id) where ended_at is null;
comment on table security.session is 'One row is one session: somebody signed in on one device.';
comment on column security.session.session_id is 'Number of the session.';
comment on column security.session.token_hash is 'SHA-256 of the token in the cookie; the token itself is nowhere.';
comment on column security.session.account_id is 'Who.';
comment on column security.session.security_stamp is 'Stamp of the account when it began; another stamp ends the session.';
comment on column security.session.started_at is 'When it began.';
comment on column security.session.seen_at is 'Last request, to about half a minute.';
comment on column security.session.ends_at is 'When it ends whatever happens.';
comment on column security.session.ended_at is 'When it was ended; null while open.';
comment on column security.session.ended_why is 'signed-out, revoked, password-changed, closed.';
comment on column security.session.device is 'Kind of browser and system, so that its owner knows it again.';

-- One row is what one database connection may see in one transaction. Only security.begin_request writes it; row-level security reads it.
create unlogged table security.request_context (
    backend            integer primary key,
    transaction        xid8 not null,
    account_id         bigint not null,
    session_id         bigint not null,
    organisation       text not null,
    agency             text,
    audience           text,
    shown_audience     text,
    areas              text[] not null,
    closed_deliveries  bigint[] not null,
    own_deliveries     bigint[],
    may_all            text[] not null,
    may_own            text[] not null,
    purpose            text not null
) with (fillfactor = 20);
comment on table security.request_context is 'One row is what one database connection may see in one transaction. Only security.begin_request writes it; row-level security reads it.';
comment on column security.request_context.backend is 'The connection''s server process.';
comment on column security.request_context.transaction is 'The one transaction in which the row means anything.';
comment on column security.request_context.account_id is 'Who asks.';
comment on column security.request_context.session_id is 'In which session.';
comment on column security.request_context.organisation is 'Whose organisation.';
comment on column security.request_context.agency is 'Agency whose extracts that organisation owns.';
comment on column security.request_context.audience is 'How much of a figure is shown.';
comment on column security.request_context.shown_audience is 'Audience whose decisions apply to figures that are not one''s own: a steward sees other agencies'' as an analyst does. Null when no figures may be seen.';
comment on column security.request_context.areas is 'Areas whose local figures are shown.';
comment on column security.request_context.closed_deliveries is 'Deliveries that no agreement in force covered when the request began: nothing of them is shown.';
comment on column security.request_context.own_deliveries is 'What a steward''s own agency sent, and public reference data: figures that rest on nothing else are shown as they are.';
comment on column security.request_context.may_all is 'What may be done or seen of every organisation.';
comment on column security.request_context.may_own is 'What may be done or seen of the own organisation.';
comment on column security.request_context.purpose is 'Why.';

-- One row is one key with which cookies and form tokens are protected, as ASP.NET Core writes it.
create table security.data_protection_key (
    name     text primary key,
    xml      text not null,
    kept_at  timestamptz not null default now()
);
comment on table security.data_protection_key is 'One row is one key with which cookies and form tokens are protected, as ASP.NET Core writes it.';
comment on column security.data_protection_key.name is 'Name of the key.';
comment on column security.data_protection_key.xml is 'The key.';
comment on column security.data_protection_key.kept_at is 'When it was kept.';

-- One row, and only one: what kind of installation this is. Only the owner's login writes it.
create table security.installation (
    only_row      boolean primary key default true check (only_row),
    demo_sign_in  boolean not null default false
);
insert into security.installation default values;
comment on table security.installation is 'One row, and only one: what kind of installation this is. Only the owner''s login writes it.';
comment on column security.installation.only_row is 'True.';
comment on column security.installation.demo_sign_in is 'Invented people sign in with one click. Set by Local on a private database with the demo on, and by nothing else.';

-- One row is one thing somebody asked for or did.
create table audit.entry (
    entry_id      bigint generated always as identity primary key,
    at            timestamptz not null default clock_timestamp(),
    account_id    bigint,
    session_id    bigint,
    organisation  text,
    audience      text,
    action        text not null,
    page          text not null default '',
    object        text not null default '',
    purpose       text not null default '',
    reason        text not null default '',
    agreements    text[] not null default '{}',
    people        bigint,
    rows          bigint,
    link          bigint unique,
    hash          bytea
);
create index entry_to_seal on audit.entry (entry_id) where link is null;
create index on audit.entry (at);
create index on audit.entry (account_id, at);
comment on table audit.entry is 'One row is one thing somebody asked for or did.';
comment on column audit.entry.entry_id is 'Number of the entry, in the order in which they were begun.';
comment on column audit.entry.at is 'When (UTC).';
comment on column audit.entry.account_id is 'Who: the number only, so that erasing a name never breaks the chain. Null when nobody was signed in.';
comment on column audit.entry.session_id is 'In which session.';
comment on column audit.entry.organisation is 'Organisation the person asked for.';
comment on column audit.entry.audience is 'How much of a figure the person was shown.';
comment on column audit.entry.action is 'What was done: read, downloaded, refused, not-found, signed-in and so on.';
comment on column audit.entry.page is 'Page or function, as its address is written in the code: /measures/{slug}.';
comment on column audit.entry.object is 'What of it: the address, a delivery, a measure. Never a value about a child.';
comment on column audit.entry.purpose is 'Why: the purpose of the page.';
comment on column audit.entry.reason is 'Why, in the person''s own words, where they were asked.';
comment on column audit.entry.agreements is 'Agreements the data rests on.';
comment on column audit.entry.people is 'How many people or events are behind the largest figure of it; null when none are.';
comment on column audit.entry.rows is 'How many rows were handed over, where rows were.';
comment on column audit.entry.link is 'Place in the chain; null until it is sealed, within about a second.';
comment on column audit.entry.hash is 'SHA-256 of the hash before it, the place and the entry.';

-- One row is one sealing: how far the chain went, and its hash there.
create table audit.seal (
    link     bigint primary key,
    hash     bytea not null,
    entries  bigint not null,
    at       timestamptz not null default clock_timestamp()
);
comment on table audit.seal is 'One row is one sealing: how far the chain went, and its hash there.';
comment on column audit.seal.link is 'Last place in the chain.';
comment on column audit.seal.hash is 'Hash there.';
comment on column audit.seal.entries is 'Entries sealed by it.';
comment on column audit.seal.at is 'When.';

-- Entries are written once; afterwards only their place in the chain is filled in, once.
create function audit.keep() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.link is null and new.link is not null and (to_jsonb(new) - 'link' - 'hash') = (to_jsonb(old) - 'link' - 'hash') then
            return new;
        end if;
    end if;
    raise exception 'The record of reads is only ever added to.' using errcode = 'insufficient_privilege';
end
$$;
comment on function audit.keep is 'Refuses every change of the record but the filling in of a place in the chain.';
create trigger keep_entries before update or delete on audit.entry for each row execute function audit.keep();
create trigger keep_all_entries before truncate on audit.entry for each statement execute function audit.keep();
create trigger keep_seals before update or delete on audit.seal for each row execute function audit.keep();
create trigger keep_all_seals before truncate on audit.seal for each statement execute function audit.keep();

-- One row is one measure: what stands behind its figures, for the record of reads.
create table measure.behind (
    slug        text primary key,
    agreements  text[] not null default '{}',
    people      bigint
);
comment on table measure.behind is 'One row is one measure: what stands behind its figures, for the record of reads.';
comment on column measure.behind.slug is 'The measure.';
comment on column measure.behind.agreements is 'Agreements its current local values rest on.';
comment on column measure.behind.people is 'The largest count of people or events in any current local value of it.';

-- Four audiences. Figures that are public already are the same for everyone and are kept once.
alter table measure.shown drop constraint shown_audience_check;
alter table measure.shown add constraint shown_audience_check check (audience in ('public', 'partnership', 'analyst', 'everyone'));
comment on column measure.shown.audience is 'public: 1 to 7 hidden, whole areas only. partnership: 1 to 4 hidden, nearest 5. analyst: 1 to 4 hidden. everyone: already public.';
update measure.shown s set audience = 'everyone'
from measure.value v where v.value_id = s.value_id and v.source in ('published', 'stated');
-- What the other audiences are shown is decided when the measures are next looked at: the definition is marked as another one.
update measure.value set definition = '' where source = 'local' and retired_at is null;

-- What can be asked of the Worker since there is sign-in, and by whom.
alter table ops.request drop constraint request_kind_check;
alter table ops.request add constraint request_kind_check
    check (kind in ('load', 'run-now', 'pause', 'resume', 'undo', 'records', 'remeasure'));
alter table ops.request add column account_id bigint;
alter table ops.request add column delivery_id bigint references ops.delivery;
alter table ops.request add column reason text;
alter table ops.request add column asked_for jsonb;
comment on column ops.request.kind is 'load a file; run, pause or resume a feed; undo a delivery; list the records behind a figure; compute measures again.';
comment on column ops.request.account_id is 'Account of who asked; null when the command line did.';
comment on column ops.request.delivery_id is 'Delivery to undo.';
comment on column ops.request.reason is 'Why, in the person''s own words.';
comment on column ops.request.asked_for is 'The figure whose records are asked for: measure, area, period, group.';
