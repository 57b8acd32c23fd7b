-- No rows; lets another attempt begin at once: after a fault that may pass, or when the worker is told to stop.
update ops.run set lease_until = clock_timestamp() - interval '1 second', leased_by = null
where run_id = @run and lease = @lease and state = 'running';
