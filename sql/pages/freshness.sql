-- One row is one agency: how far its data goes, and when it was last loaded.
select r.agency, max(r.period_end) as up_to, max(r.published_at) as loaded_at, count(*) as deliveries
from view.run r
where r.published_at is not null and r.retired_at is null and r.rows_in_file is not null
group by r.agency order by r.agency
