-- What a delivery's rows looked like, in counts: kept because the rows themselves are not, so that the next file can be held against it.

-- One row is one count of the rows of a delivery that could be loaded.
create table ops.delivery_profile (
    delivery_id  bigint not null references ops.delivery on delete cascade,
    table_name   text not null,
    field        text not null default '',
    kind         text not null check (kind in ('rows', 'people', 'code', 'place', 'first', 'last', 'total')),
    value        text not null default '',
    amount       numeric not null,
    primary key (delivery_id, table_name, field, kind, value)
);
comment on table ops.delivery_profile is 'One row is one count of the rows of a delivery that could be loaded. Of fields that identify a person or a record there is none.';
comment on column ops.delivery_profile.delivery_id is 'The delivery, loaded or held.';
comment on column ops.delivery_profile.table_name is 'Table of the contract.';
comment on column ops.delivery_profile.field is 'Field of the contract; empty for the table itself.';
comment on column ops.delivery_profile.kind is 'rows; people: different people by the identifiers in the file; code: rows with a code; place: rows with a school or service; first and last day; total of a number.';
comment on column ops.delivery_profile.value is 'The code, the school or service, or the day; empty when the cell was.';
comment on column ops.delivery_profile.amount is 'Rows it stands for; for a total, the total.';
