-- Which identifier belongs to which pseudonymous person, and which record of an agency is which fact.

-- One row is one person known to the area, as a random key and nothing else.
create table identity.person (
    person_key         bigint primary key,
    first_delivery_id  bigint not null references ops.delivery
);
comment on table identity.person is 'One row is one person known to the area, as a random key and nothing else.';
comment on column identity.person.person_key is 'Stable pseudonymous key: 60 random bits, never derived from an identifier.';
comment on column identity.person.first_delivery_id is 'Delivery in which the person was first seen.';

-- One row is one identifier of one person.
create table identity.person_identifier (
    scheme             text not null,
    namespace          text not null,
    value              text not null,
    person_key         bigint not null references identity.person,
    first_delivery_id  bigint not null references ops.delivery,
    primary key (scheme, namespace, value)
);
create index on identity.person_identifier (person_key);
comment on table identity.person_identifier is 'One row is one identifier of one person.';
comment on column identity.person_identifier.scheme is 'upn, la-child-id, nhs-number, local-patient-id, or sen2-person (a person without any of these, within one delivery).';
comment on column identity.person_identifier.namespace is 'Who issued it where that is not national: area code or organisation; empty for national schemes.';
comment on column identity.person_identifier.value is 'The identifier.';
comment on column identity.person_identifier.person_key is 'The person.';
comment on column identity.person_identifier.first_delivery_id is 'Delivery in which the pair was first seen.';

-- One row is one disagreement between identifiers of one row, kept for a person to look at.
create table identity.link_conflict (
    delivery_id       bigint not null references ops.delivery,
    table_name        text not null,
    line              bigint not null,
    followed_scheme   text not null,
    followed_key      bigint not null,
    other_scheme      text not null,
    other_key         bigint not null,
    primary key (delivery_id, table_name, line, other_scheme)
);
comment on table identity.link_conflict is 'One row is one disagreement between identifiers of one row, kept for a person to look at.';
comment on column identity.link_conflict.delivery_id is 'The delivery.';
comment on column identity.link_conflict.table_name is 'Table of the contract.';
comment on column identity.link_conflict.line is 'Physical line of the row.';
comment on column identity.link_conflict.followed_scheme is 'Identifier that was followed.';
comment on column identity.link_conflict.followed_key is 'Person it led to.';
comment on column identity.link_conflict.other_scheme is 'Identifier that pointed elsewhere.';
comment on column identity.link_conflict.other_key is 'Person that one belongs to.';

-- One row is one record of a feed under the agency's own record id.
create table identity.record (
    record_key  bigint primary key,
    extract     text not null,
    agency      text not null,
    record_id   text not null,
    unique (extract, agency, record_id)
);
comment on table identity.record is 'One row is one record of a feed under the agency''s own record id.';
comment on column identity.record.record_key is 'Stable pseudonymous key of the record: random, used in star.';
comment on column identity.record.extract is 'Contract it comes by.';
comment on column identity.record.agency is 'Agency that owns it.';
comment on column identity.record.record_id is 'The agency''s own id for it, such as a service request id.';

-- One row is one version of a record: what a delivery said of it.
create table identity.record_version (
    record_key   bigint not null references identity.record,
    delivery_id  bigint not null references ops.delivery,
    row_hash     bigint not null,
    primary key (record_key, delivery_id)
);
create index on identity.record_version (delivery_id);
comment on table identity.record_version is 'One row is one version of a record: what a delivery said of it.';
comment on column identity.record_version.record_key is 'The record.';
comment on column identity.record_version.delivery_id is 'The delivery.';
comment on column identity.record_version.row_hash is 'Hash of the row''s cells, to see whether a later row says anything new.';
