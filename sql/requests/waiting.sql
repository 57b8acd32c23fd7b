-- One row is one request nobody has taken, locked until the caller has queued its run; and an undo whose figures are still to be worked out.
select request_id as RequestId, kind as Kind, agency as Agency, extract as Extract, period as Period,
       spool_name as SpoolName, file_name as FileName, asked_by as AskedBy, delivery_id as DeliveryId, account_id as AccountId, asked_for::text as AskedFor
from ops.request
where state = 'queued' or (state = 'taken' and kind = 'undo')
order by request_id
limit 20
for update skip locked;
