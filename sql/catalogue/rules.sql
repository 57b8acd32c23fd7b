-- One row is one rule of one feed. There are thousands: they come in one statement.
insert into catalogue.rule (extract, place, table_name, field, code, severity, scope, source, first_year, last_year, breaks, passes)
select r.feed, r.place, r.table_name, r.field, r.code, r.severity, r.scope, r.source, r.first_year, r.last_year, r.breaks::jsonb, r.passes::jsonb
from jsonb_to_recordset(@rules::jsonb) as r (feed text, place integer, table_name text, field text, code text, severity text, scope text,
    source text, first_year smallint, last_year smallint, breaks text, passes text);
