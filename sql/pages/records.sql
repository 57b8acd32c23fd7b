-- One row is one record behind a figure, under the owning agency's own number.
select record_id from desk.records(@request)
