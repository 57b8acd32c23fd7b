-- One row is one feed that a figure rests on: its deliveries, their rows, and the latest load.
select r.extract, coalesce(e.title, r.extract) as feed, r.agency, count(distinct r.delivery_id) as deliveries,
       sum(r.rows_in_file)::bigint as rows_in_file, sum(r.rows_not_loaded)::bigint as rows_not_loaded, sum(r.queries)::bigint as queries,
       max(r.run_id) as latest_run, max(r.published_at) as loaded_at, max(r.period_end) as up_to, max(a.title) as agreement
from view.run r
left join catalogue.extract e on e.extract = r.extract
left join catalogue.agreement a on a.slug = r.agreement
where r.delivery_id = any(@deliveries) and r.published_at is not null
group by r.extract, e.title, r.agency
order by r.extract
