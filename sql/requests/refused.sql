-- No rows.
update ops.request set state = 'refused', answer_code = @code where request_id = @request;
