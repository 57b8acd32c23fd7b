-- One row: the delivery that counts and came with exactly these bytes, if there is one (reliability fault 1).
select delivery_id
from ops.delivery
where sha256 = @sha256 and extract = @extract and agency = @agency and published_at is not null and retired_at is null and delivery_id <> @delivery
limit 1;
