-- One row is one agency that sends extracts.
select security.agencies_to_own()
