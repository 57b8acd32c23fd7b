-- One row is one run with its delivery's sums: what the loads pages list.
create or replace view view.run as
select r.run_id, r.delivery_id, coalesce(r.extract, d.extract) as extract, r.agency, r.file_name, r.state, r.stage, r.percent, r.attempt,
       r.queued_at, r.started_at, r.ended_at, coalesce(r.reason_code, d.reason_code) as reason_code, r.fault_id,
       coalesce(r.reason_table, d.reason_table) as reason_table, coalesce(r.reason_line, d.reason_line) as reason_line,
       coalesce(r.reason_field, d.reason_field) as reason_field,
       d.use, d.period_kind, d.period_start, d.period_end, d.as_of, d.received_at, d.received_by, d.layout, d.agreement, d.state as delivery_state,
       d.rows_in_file, d.rows_loaded, d.rows_not_loaded, d.rows_already_held, d.queries, d.published_at, d.retired_at, d.retired_by
from ops.run r left join ops.delivery d on d.delivery_id = r.delivery_id;
comment on view view.run is 'One row is one run with its delivery''s sums: what the loads pages list.';

-- One row is one stage of the latest attempt of a run.
create or replace view view.run_stage as
select s.run_id, s.stage, s.started_at, s.ended_at, s.rows
from ops.run_stage s join ops.run r on r.run_id = s.run_id and r.attempt = s.attempt;
comment on view view.run_stage is 'One row is one stage of the latest attempt of a run.';

-- One row is one table of a delivery with its sum of rows.
create or replace view view.delivery_table as
select delivery_id, table_name, file_name, layout, encoding, rows_in_file, rows_loaded, rows_not_loaded, rows_already_held, queries,
       columns_not_used, columns_not_agreed
from ops.delivery_table;
comment on view view.delivery_table is 'One row is one table of a delivery with its sum of rows.';

-- One row is how many people of a delivery were matched in one way. Fewer than ten are not told apart, and where one way alone is so
-- small the next smallest is not told either: the ways add up to the people in the file, which the loads pages count.
create or replace view view.delivery_link as
with ranked as (
    select delivery_id, method, people,
           count(*) filter (where people between 1 and 9) over w as small,
           row_number() over (w order by people between 1 and 9 desc, people, method) as place
    from ops.delivery_link
    window w as (partition by delivery_id, method = 'conflict')
)
select delivery_id, method, case when people between 1 and 9 or (small = 1 and place = 2) then null else people end as people
from ranked;
comment on view view.delivery_link is 'One row is how many people of a delivery were matched in one way; fewer than ten are not told apart, nor what would give them away.';
