-- No rows.
update ops.request set state = 'refused', answer_code = @code, ended_at = now() where request_id = @request;
