-- One row when a later delivery of the feed was spared rows because this one holds the same: they would be lost with it.
select 1
from ops.delivery d
join ops.delivery l on l.extract = d.extract and l.agency = d.agency and l.delivery_id > d.delivery_id and l.as_of >= d.as_of
where d.delivery_id = @delivery and l.published_at is not null and l.state <> 'withdrawn' and l.rows_already_held > 0
limit 1;
