-- No rows. A withdrawal waits for whatever is being published, and nothing is published while it lasts.
set local idle_in_transaction_session_timeout = '60s';
do $$ begin perform pg_advisory_xact_lock(738200503); end $$;
