-- One row is the load that brought the bytes of a refused delivery before.
select loaded_by as run, published_at from view.same_bytes where delivery_id = @delivery order by published_at desc limit 1
