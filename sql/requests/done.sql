-- No rows.
update ops.request set state = 'done', ended_at = now() where request_id = @request and state in ('queued', 'taken');
