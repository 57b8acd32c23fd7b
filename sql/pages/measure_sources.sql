-- One row is one feed that a figure rests on: its deliveries; and, for those who may look at its loads, their rows and the latest.
select s.extract_slug as extract, coalesce(e.title, s.extract_slug) as feed, s.agency, s.deliveries, s.rows_in_file, s.rows_not_loaded, s.queries,
       s.latest_run, s.loaded_at, s.up_to, a.title as agreement
from desk.sources(@deliveries) s
left join catalogue.extract e on e.extract = s.extract_slug
left join catalogue.agreement a on a.slug = s.agreement
order by s.extract_slug
