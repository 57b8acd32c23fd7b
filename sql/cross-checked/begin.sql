-- One row of cross_fault is one fault that takes the whole table, or two, to see. A query that does not keep its row says
-- that the row repeats another: it is already held. One row of questioned is one cell questioned as it was read: a number that stands in
-- two rows is not in doubt by that.
create temp table cross_fault (table_name text not null, line bigint, field text, code text not null, severity text not null, keep boolean not null);

create temp table questioned as
select distinct table_name, line, field from staging.row_fault where delivery_id = @delivery and line is not null and field is not null;
