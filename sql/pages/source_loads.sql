-- One row is one load that figures rest on, for those who may look at it.
select s.run_id as run, s.file_name, coalesce(e.title, s.extract_slug) as feed, s.agency, s.period_kind, s.period_start, s.period_end, s.published_at
from desk.source_loads(@deliveries) s left join catalogue.extract e on e.extract = s.extract_slug
