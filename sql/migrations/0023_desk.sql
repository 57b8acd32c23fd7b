-- What people may ask of a feed and of a load: a pause, and the end of a request; the records behind a figure; and who sent an identifier.

-- One row is one feed whose files wait in the inbox until somebody resumes it.
create table ops.feed_pause (
    extract     text primary key,
    agency      text not null,
    request_id  bigint not null references ops.request,
    paused_at   timestamptz not null default now()
);
comment on table ops.feed_pause is 'One row is one feed whose files wait in the inbox until somebody resumes it.';
comment on column ops.feed_pause.extract is 'The feed, as agency/extract.';
comment on column ops.feed_pause.agency is 'Slug of the agency that sends it.';
comment on column ops.feed_pause.request_id is 'Request that paused it: who asked, and why.';
comment on column ops.feed_pause.paused_at is 'Since when.';

alter table ops.request add column ended_at timestamptz;
comment on column ops.request.ended_at is 'When it was obeyed or refused; null while it waits.';
create index on ops.request (delivery_id) where delivery_id is not null;
create index on ops.request (extract) where kind in ('run-now', 'pause', 'resume');

-- One row is one identifier that one agency has sent, where the number is not a national one: nobody is told a number of a record through
-- another agency's figures.
create table identity.identifier_sender (
    scheme     text not null,
    namespace  text not null,
    value      text not null,
    agency     text not null,
    primary key (scheme, namespace, value, agency)
);
comment on table identity.identifier_sender is 'One row is one identifier that one agency has sent, where the number is not a national one.';
comment on column identity.identifier_sender.scheme is 'la-child-id or local-patient-id.';
comment on column identity.identifier_sender.namespace is 'Who issued it.';
comment on column identity.identifier_sender.value is 'The identifier.';
comment on column identity.identifier_sender.agency is 'Agency in whose file it stood.';
insert into identity.identifier_sender (scheme, namespace, value, agency)
select i.scheme, i.namespace, i.value, d.agency
from identity.person_identifier i join ops.delivery d on d.delivery_id = i.first_delivery_id
where i.scheme in ('la-child-id', 'local-patient-id')
on conflict do nothing;

-- One row is one record behind a figure, in answer to one request.
create table staging.record_list (
    request_id   bigint not null references ops.request,
    place        bigint not null,
    record_id    text,
    purge_after  timestamptz not null,
    primary key (request_id, place)
);
comment on table staging.record_list is 'One row is one record behind a figure, in answer to one request.';
comment on column staging.record_list.request_id is 'The request; only the account that made it is answered.';
comment on column staging.record_list.place is 'Place in the list.';
comment on column staging.record_list.record_id is 'The owning agency''s own number of the record; null when its files carry none. Never a national number.';
comment on column staging.record_list.purge_after is 'Instant after which it is deleted: a day after it was made.';
