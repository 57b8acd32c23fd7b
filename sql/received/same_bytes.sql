-- One row: the delivery that counts, came with exactly these bytes and was judged by this contract, if there is one (reliability fault 1).
-- Of a feed an earlier delivery of the same cover goes on counting: one that a later delivery has corrected may be sent again.
select d.delivery_id
from ops.delivery d
where d.sha256 = @sha256 and d.extract = @extract and d.agency = @agency and d.contract_version = @version
  and d.published_at is not null and d.retired_at is null and d.delivery_id <> @delivery
  and not exists (
      select from ops.delivery later
      where later.extract = d.extract and later.agency = d.agency and later.use = d.use
        and later.period_start is not distinct from d.period_start and later.period_end is not distinct from d.period_end
        and later.retired_at is null and later.published_at > d.published_at)
limit 1;
