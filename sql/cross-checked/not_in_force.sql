-- No rows; what a rule found outside the years it holds in is not a fault.
delete from cross_fault where code = @code and table_name = @table and field is not distinct from @field;
