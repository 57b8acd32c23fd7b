-- No rows.
update ops.run_stage set ended_at = clock_timestamp(), rows = @rows where run_id = @run and attempt = @attempt and stage = @stage;
