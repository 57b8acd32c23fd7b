-- One row is one session of an earlier holder of this run, now ended: a paused worker's locks must not stop its successor.
select pg_terminate_backend(pid)
from pg_stat_activity
where datname = current_database() and usename = current_user and pid <> pg_backend_pid()
  and application_name like 'send run ' || @run::text || ' lease %' and application_name <> 'send run ' || @run::text || ' lease ' || @lease::text;
