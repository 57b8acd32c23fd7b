-- One row is one table laid out as a specification that is over: its new columns are missing.
insert into cross_fault (table_name, line, field, code, severity, keep)
values (@table, null, null, 'LAY-01', 'query', true);
