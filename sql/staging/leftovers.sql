-- One row is one staged table of a delivery, of whichever lease.
select format('staging.%I', tablename)
from pg_catalog.pg_tables
where schemaname = 'staging' and tablename ~ format('^d%s_l[0-9]+_', @delivery);
