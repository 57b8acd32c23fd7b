-- One row: whether the delivery already counts, so that only its figures are still to do.
select exists (select from ops.delivery where delivery_id = @delivery and published_at is not null);
