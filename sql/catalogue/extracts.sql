-- One row is one contract in force.
insert into catalogue.extract (extract, agency, title, owner, kind, basis, delivery, period, schedule, version, document)
values (@extract, @agency, @title, @owner, @kind, @basis, @delivery, @period, @schedule, @version, @document::jsonb)
on conflict (extract) do update
set agency = excluded.agency, title = excluded.title, owner = excluded.owner, kind = excluded.kind, basis = excluded.basis,
    delivery = excluded.delivery, period = excluded.period, schedule = excluded.schedule, version = excluded.version, document = excluded.document;
