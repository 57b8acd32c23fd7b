-- One row: the stage a run is in and how far that is; no stage while it waits.
select stage as Stage, percent as Percent from ops.run where run_id = @run;
