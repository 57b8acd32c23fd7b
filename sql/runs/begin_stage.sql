-- No rows; the stage records itself before it works. Touches one run, or none when the lease was lost.
with held as (
    update ops.run set stage = @stage, percent = 0 where run_id = @run and lease = @lease and state = 'running' returning run_id, attempt)
insert into ops.run_stage (run_id, attempt, stage, started_at)
select run_id, attempt, @stage, clock_timestamp() from held;
