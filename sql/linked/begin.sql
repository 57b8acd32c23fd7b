-- One row of link_row is one identifier of one row; one row of linked_person is one row and the person it is about. A contract
-- may have people in more than one table (leavers beside pupils), so a row is known by its line and its table; the line tells most apart, so it comes first.
-- Two deliveries that link at once must not make two people of one identifier: the lock is held until the stage commits.
do $$ begin perform pg_advisory_xact_lock(hashtext('send: link people')); end $$;

create temp table link_row (table_name text not null, line bigint not null, scheme text not null, namespace text not null,
    value text not null, trust smallint not null) on commit preserve rows;

create temp table linked_person (table_name text not null, line bigint not null, person_key bigint not null, method text not null,
    primary key (line, table_name));
