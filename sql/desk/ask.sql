-- Asks the Worker to load an uploaded file that waits in the spool folder; answers with the number of the request.
create or replace function desk.ask_load(of_agency text, of_extract text, of_period text, of_spool_name text, of_file_name text, by_whom text)
returns bigint
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
    insert into ops.request (kind, agency, extract, period, spool_name, file_name, asked_by)
    values ('load', of_agency, of_extract, of_period, of_spool_name, of_file_name, by_whom)
    returning request_id
$$;
comment on function desk.ask_load is 'Asks the Worker to load an uploaded file that waits in the spool folder; answers with the number of the request.';

-- One row is one request: where it stands and which run answers it.
create or replace function desk.request_state(request bigint)
returns table (state text, run_id bigint, answer_code text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.state, r.run_id, r.answer_code from ops.request r where r.request_id = request
$$;
comment on function desk.request_state is 'One row is one request: where it stands and which run answers it.';
