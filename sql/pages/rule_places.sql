-- One row is one place where a rule applies: of a code, or of a feed.
select r.extract, e.title as feed, e.agency, r.table_name as "table", r.field, r.code, r.severity, r.scope, r.source, r.first_year, r.last_year,
       r.breaks::text as breaks, r.passes::text as passes
from catalogue.rule r join catalogue.extract e on e.extract = r.extract
where (@code::text is null or r.code = @code) and (@extract::text is null or r.extract = @extract)
order by r.extract, r.place
