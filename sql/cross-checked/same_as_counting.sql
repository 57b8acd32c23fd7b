-- One row: the last delivery that counts for the same cover, if it holds exactly the same rows (reliability fault 2).
select o.delivery_id
from ops.delivery n
join ops.delivery o on o.extract = n.extract and o.agency = n.agency and o.use = n.use and o.delivery_id <> n.delivery_id
    and o.period_start is not distinct from n.period_start and o.period_end is not distinct from n.period_end
    and o.as_of is not distinct from n.as_of
    and o.published_at is not null and o.retired_at is null and o.contract_version = n.contract_version
where n.delivery_id = @delivery
  and not exists (
      select from ops.delivery later
      where later.extract = o.extract and later.agency = o.agency and later.use = o.use and later.delivery_id <> n.delivery_id
        and later.period_start is not distinct from o.period_start and later.period_end is not distinct from o.period_end
        and later.retired_at is null and later.published_at > o.published_at)
  and not exists (
      select from (select table_name, content_hash from ops.delivery_table where delivery_id = n.delivery_id and rows_loaded > 0) a
      full join (select table_name, content_hash from ops.delivery_table where delivery_id = o.delivery_id and rows_loaded > 0) b using (table_name)
      where a.content_hash is distinct from b.content_hash)
order by o.published_at desc
limit 1;
