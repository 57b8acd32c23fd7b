-- Where the reason of a run points: a file refused before it became a delivery is refused by name too.
alter table ops.run
    add column reason_table text,
    add column reason_line bigint,
    add column reason_field text;
comment on column ops.run.reason_table is 'Table or file the reason points at.';
comment on column ops.run.reason_line is 'Line the reason points at.';
comment on column ops.run.reason_field is 'Column the reason points at.';
