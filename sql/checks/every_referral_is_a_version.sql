-- One row is one referral stored without its version, or one version without its referral.
select v.delivery_id, v.record_key
from identity.record_version v
where (@delivery::bigint is null or v.delivery_id = @delivery)
  and not exists (select from star.fct_community_referral f where f.delivery_id = v.delivery_id and f.record_key = v.record_key)
union all
select f.delivery_id, f.record_key
from star.fct_community_referral f
where (@delivery::bigint is null or f.delivery_id = @delivery)
  and not exists (select from identity.record_version v where v.delivery_id = f.delivery_id and v.record_key = f.record_key);
