-- One row is one entry of the record of reads, newest first.
select entry_id, at, account_id, name, organisation, audience, action, page, object as what, purpose, reason, agreements, people, rows_given as rows, sealed
from desk.access_log(@Person, @Kind, @Dataset, @Why, @Done, @From, @To, @Size, @Skip)
