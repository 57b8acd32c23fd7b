-- One row is one table from which rows must go.
select distinct table_name from cross_fault where not keep;
