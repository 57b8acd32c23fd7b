-- No rows. A worker that is paused here holds locks its successor needs: the server ends such a session by itself. Loads publish beside
-- each other, but not beside a withdrawal, which decides what counts again.
set local idle_in_transaction_session_timeout = '60s';
do $$ begin perform pg_advisory_xact_lock_shared(738200503); end $$;
