-- One row is how many different people are in {stg}, by their identifiers.
insert into ops.delivery_profile (delivery_id, table_name, kind, amount)
select @delivery, @table, 'people', count(*) from (select distinct {identifiers} from {stg}) p;
