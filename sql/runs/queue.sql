-- One row is the number of the run that will load the file. The same spooled file is queued once.
insert into ops.run (request_id, extract, agency, file_name, spool_path, received_by, period_asked, accept_volume)
values (@request, @extract, @agency, @fileName, @spoolPath, @receivedBy, @period, @acceptVolume)
on conflict (spool_path) where state in ('queued', 'running') do update set spool_path = excluded.spool_path
returning run_id;
