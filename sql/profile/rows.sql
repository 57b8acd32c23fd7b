-- One row is how many rows of {stg} can be loaded.
insert into ops.delivery_profile (delivery_id, table_name, kind, amount)
select @delivery, @table, 'rows', count(*) from {stg};
