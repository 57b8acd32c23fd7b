-- One row is one stage of the latest attempt of a run.
select stage, started_at, ended_at, rows from view.run_stage where run_id = @run order by started_at
