-- Takes away what an earlier attempt at reading this delivery left behind.
delete from staging.row_fault where delivery_id = @delivery;
delete from staging.quarantine where delivery_id = @delivery;
