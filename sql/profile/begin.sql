-- No rows; what an earlier attempt left is taken away.
delete from ops.delivery_profile where delivery_id = @delivery;
