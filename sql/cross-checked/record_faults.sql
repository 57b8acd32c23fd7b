-- One row is one fault found across rows; the temporary list is emptied for the next round.
insert into staging.row_fault (delivery_id, table_name, line, field, code, severity)
select distinct @delivery, table_name, line, field, code, severity
from cross_fault;

delete from cross_fault;
