-- No rows.
update ops.request set state = case when @run::bigint is null then 'done' else 'taken' end, run_id = @run where request_id = @request;
