-- No rows; touches the records listed behind a figure whose day is over.
delete from staging.record_list where purge_after < @now;
