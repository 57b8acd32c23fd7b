-- No rows; touches the rows kept out whose day has come, and the faults of deliveries that keep none and are as old.
delete from staging.quarantine where purge_after < @today;
