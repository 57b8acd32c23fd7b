-- One row: how a run stands, for the command line.
select r.state as State, coalesce(r.reason_code, d.reason_code) as Code, r.fault_id as FaultId, r.delivery_id as DeliveryId, r.extract as Extract,
       coalesce(r.reason_table, d.reason_table) as ReasonTable, coalesce(r.reason_line, d.reason_line) as ReasonLine,
       coalesce(r.reason_field, d.reason_field) as ReasonField, d.use as Use,
       d.period_kind as PeriodKind, d.period_start as PeriodStart, d.period_end as PeriodEnd
from ops.run r
left join ops.delivery d using (delivery_id)
where r.run_id = @run;
