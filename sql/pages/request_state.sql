-- One row is where a request stands.
select state, run_id as run, answer_code from desk.request_state(@request)
