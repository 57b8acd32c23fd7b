-- One row is one request nobody has taken, locked until the caller has queued its run.
select request_id as RequestId, kind as Kind, agency as Agency, extract as Extract, period as Period,
       spool_name as SpoolName, file_name as FileName, asked_by as AskedBy
from ops.request
where state = 'queued'
order by request_id
limit 20
for update skip locked;
