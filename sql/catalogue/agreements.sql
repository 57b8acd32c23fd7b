-- One row is one agreement.
insert into catalogue.agreement (slug, tier, title, agency, rests_on, starts_on, ends_on, status, document)
values (@slug, @tier, @title, @agency, @restsOn, @startsOn, @endsOn, @status, @document::jsonb)
on conflict (slug) do update
set tier = excluded.tier, title = excluded.title, agency = excluded.agency, rests_on = excluded.rests_on, starts_on = excluded.starts_on,
    ends_on = excluded.ends_on, status = excluded.status, document = excluded.document;
