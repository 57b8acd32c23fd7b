-- The schemas, one per word of the flow; one row is nothing here: this file only names the rooms.
create schema if not exists ops;
create schema catalogue;
create schema staging;
create schema identity;
create schema star;
create schema measure;
create schema view;
create schema desk;
create schema quartz;

comment on schema ops is 'What arrived, what ran, what was asked: deliveries, runs, stages, requests. No personal data.';
comment on schema catalogue is 'Contracts, messages and agreements as the Worker read them at start, for the Web to show.';
comment on schema staging is 'Each delivery''s own tables of typed rows, the rows kept out, and the faults. Only the worker''s login reads it. Purged on the contract''s date.';
comment on schema identity is 'Which identifier belongs to which pseudonymous person. Only the worker''s login reads it.';
comment on schema star is 'Facts and dimensions: no names, no identifiers, no full dates of birth.';
comment on schema measure is 'Numerators, denominators and statistics of each measure, and what each audience may be shown of them.';
comment on schema view is 'What an audience may read, disclosure control already applied. The web''s login reads this.';
comment on schema desk is 'The hatch in the wall: functions through which a permitted person sees or asks something of the left side.';
comment on schema quartz is 'The scheduler''s own tables.';
