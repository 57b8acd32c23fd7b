-- What the person or folder that brought a file said with it; the run keeps it, so that a second attempt knows it too.
alter table ops.run add column received_by text not null default 'inbox';
alter table ops.run add column period_asked text;
alter table ops.run add column accept_volume boolean not null default false;
comment on column ops.run.received_by is 'Who or what brought it: inbox, command line, or a person.';
comment on column ops.run.period_asked is 'Period given with the file, where the contract asks for it.';
comment on column ops.run.accept_volume is 'A person has said that far fewer or far more rows than last time are right: SUM-01 does not hold it again.';
