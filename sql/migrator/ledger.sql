-- One row is one script of /sql as it was last applied to this database.
-- Run by Migrator before anything else, every time; it has to exist before the first migration.
create schema if not exists ops;
comment on schema ops is 'What the product did and was asked to do: runs, requests, applied scripts.';

create table if not exists ops.schema_script (
    path        text        primary key,
    kind        text        not null,
    checksum    text        not null,
    applied_at  timestamptz not null
);
-- The folders are named in one place, ScriptKind; a database made earlier named them here too.
alter table ops.schema_script drop constraint if exists schema_script_kind_check;

comment on table  ops.schema_script            is 'One row is one script of /sql as it was last applied to this database.';
comment on column ops.schema_script.path       is 'Path inside /sql, for example migrations/0001_schemas.sql.';
comment on column ops.schema_script.kind       is 'Folder, which decides when it is applied: migrations once, security every time, the others on change.';
comment on column ops.schema_script.checksum   is 'SHA-256 of the text with line ends as LF, in hexadecimal.';
comment on column ops.schema_script.applied_at is 'When it was last applied.';
