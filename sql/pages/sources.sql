-- One row is one feed whose loads who asks may see: who answers for it, under what, and how far it goes.
select e.extract, e.title, e.agency, e.owner, e.kind, e.basis, e.delivery, e.period, e.version, coalesce(e.document ->> 'permitted-use', '') as permitted_use,
       coalesce((e.document ->> 'quarantine-days')::integer, 0) as quarantine_days, coalesce((e.document ->> 'spool-days')::integer, 0) as spool_days,
       f.agreement, a.title as agreement_title, e.basis = 'open-licence' or coalesce(f.is_open, false) as is_open, f.until,
       count(r.delivery_id) as deliveries, max(r.period_end) as up_to, max(r.published_at) as loaded_at
from catalogue.extract e
left join desk.agreement_feeds() f on f.extract_slug = e.extract
left join catalogue.agreement a on a.slug = f.agreement
left join view.run r on r.extract = e.extract and r.published_at is not null and r.retired_at is null and r.rows_loaded > 0
where security.sees_agency('loads', e.agency)
group by e.extract, f.agreement, a.title, f.is_open, f.until
order by e.agency, e.title
