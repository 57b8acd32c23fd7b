-- One row is one count of either delivery: what it is here and what it was there.
select table_name as "table", field, title, kind, value, meaning, here, there from desk.compare(@delivery, @other)
