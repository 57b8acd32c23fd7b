-- One row is one version of a record that this delivery was the first to tell.
insert into identity.record_version (record_key, delivery_id, row_hash)
select record_key, @delivery, row_hash from linked_record where not held;
