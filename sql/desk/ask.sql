-- What a person may ask of the Worker. Every function takes who asks from the request context and leaves an entry in the record.
drop function if exists desk.ask_load(text, text, text, text, text, text);

-- Asks for an uploaded file that waits in the spool folder to be loaded; null when who asks may not load for that agency.
create or replace function desk.ask_load(of_agency text, of_extract text, of_period text, of_spool_name text, of_file_name text)
returns bigint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
    asked bigint;
begin
    if not coalesce(security.sees_agency('load', of_agency), false)
       or not exists (select from catalogue.extract e where e.extract = of_extract and e.agency = of_agency) then
        perform audit.append('refused', 'desk.ask_load', of_extract);
        return null;
    end if;
    insert into ops.request (kind, agency, extract, period, spool_name, file_name, asked_by, account_id)
    select 'load', of_agency, of_extract, of_period, of_spool_name, of_file_name, a.name, a.account_id
    from security.account a where a.account_id = (security.context()).account_id
    returning request_id into asked;
    perform audit.append('load-asked', 'desk.ask_load', of_extract || ', request ' || asked);
    return asked;
end
$$;
comment on function desk.ask_load is 'Asks for an uploaded file that waits in the spool folder to be loaded; null when who asks may not load for that agency.';

-- One row is one request: where it stands and which run answers it, for those who may see that agency's loads.
create or replace function desk.request_state(request bigint)
returns table (state text, run_id bigint, answer_code text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
    select r.state, r.run_id, r.answer_code from ops.request r where r.request_id = request and security.sees_agency('loads', r.agency)
$$;
comment on function desk.request_state is 'One row is one request: where it stands and which run answers it, for those who may see that agency''s loads.';
