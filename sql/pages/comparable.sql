-- One row is one load a delivery can be held against, the most useful first.
select other, run, file_name, period_kind, period_start, period_end, published_at, same_period, has_profile from desk.comparable(@delivery)
