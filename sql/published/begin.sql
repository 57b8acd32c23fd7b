-- No rows. A worker that is paused here holds locks its successor needs: the server ends such a session by itself.
set local idle_in_transaction_session_timeout = '60s';
