-- One row is one number for which a delivery was held: what came, and what would have been expected.
select code, table_name as "table", came, beside, low, high, beside_run, period_kind, period_start, period_end from desk.holds(@delivery)
