-- One row is the state of loading: how many files wait or run, and how many ever came.
select under_way, loaded, total, agreements from desk.activity()
