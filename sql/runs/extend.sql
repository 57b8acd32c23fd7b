-- No rows; touches one run, or none when the lease was lost or given back.
update ops.run set lease_until = clock_timestamp() + @length where run_id = @run and lease = @lease and state = 'running' and leased_by is not null;
