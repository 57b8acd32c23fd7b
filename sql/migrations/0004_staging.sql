-- The left side's shared tables. A delivery's own staged tables are made by the Worker from the contract: staging.d<delivery>_l<lease>_<table>.

-- One row is one fault found in a delivery: never a value.
create table staging.row_fault (
    delivery_id  bigint not null references ops.delivery on delete cascade,
    table_name   text not null,
    line         bigint,
    field        text,
    code         text not null,
    severity     text not null check (severity in ('error', 'query')),
    rows         bigint not null default 1
);
create index on staging.row_fault (delivery_id, code, table_name, line);
comment on table staging.row_fault is 'One row is one fault found in a delivery: never a value.';
comment on column staging.row_fault.delivery_id is 'The delivery.';
comment on column staging.row_fault.table_name is 'Table of the contract.';
comment on column staging.row_fault.line is 'Physical line where the record starts; the heading is line 1. Null for a query about the whole file.';
comment on column staging.row_fault.field is 'Column of the contract; null when the fault is about the whole row.';
comment on column staging.row_fault.code is 'Rule broken; its words are in catalogue.message.';
comment on column staging.row_fault.severity is 'error keeps the row out; query lets it in and asks.';
comment on column staging.row_fault.rows is 'Rows it stands for: more than 1 only when a query over a fifth of the rows was folded into one.';

-- One row is one row kept out, with the cells the agreement names.
create table staging.quarantine (
    delivery_id  bigint not null references ops.delivery on delete cascade,
    table_name   text not null,
    line         bigint not null,
    cells        jsonb not null,
    purge_after  date not null,
    primary key (delivery_id, table_name, line)
);
comment on table staging.quarantine is 'One row is one row kept out, with the cells the agreement names.';
comment on column staging.quarantine.delivery_id is 'The delivery.';
comment on column staging.quarantine.table_name is 'Table of the contract.';
comment on column staging.quarantine.line is 'Physical line where the record starts.';
comment on column staging.quarantine.cells is 'The cells as sent, by field; columns no agreement names are not here.';
comment on column staging.quarantine.purge_after is 'Day after which it is deleted (the contract''s retention).';
