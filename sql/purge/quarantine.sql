-- No rows; touches the rows kept out whose day has come.
delete from staging.quarantine where purge_after < @today;
