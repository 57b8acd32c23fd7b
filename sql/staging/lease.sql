-- The lease of the run that reads this delivery, held still until the staged rows are committed: a worker that was paused and
-- woken finds a higher number here and keeps nothing.
select lease from ops.run where delivery_id = @delivery for share;
