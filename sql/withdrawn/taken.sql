-- No rows; the delivery is withdrawn, its figures are still to be worked out.
update ops.request set state = 'taken' where request_id = @request;
