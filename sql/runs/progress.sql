-- No rows; how far the stage is, for the page that waits.
update ops.run set percent = @percent where run_id = @run and lease = @lease and state = 'running';
