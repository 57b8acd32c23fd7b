-- No rows. What needs no run is done.
update ops.request
set state = case when @run::bigint is null then 'done' else 'taken' end, run_id = @run,
    ended_at = case when @run::bigint is null then now() end
where request_id = @request;
