-- One row is the run asked for, with its delivery, its contract's title and the reason it ended early.
select r.run_id as run, r.delivery_id as delivery, r.extract, coalesce(e.title, r.extract) as feed, r.agency, r.file_name, r.state, r.delivery_state, r.stage, r.percent, r.attempt,
       r.queued_at, r.started_at, r.ended_at, r.reason_code, m.message as reason, m.what_to_do, r.reason_table, r.reason_line, r.reason_field, r.fault_id,
       r.use, r.period_kind, r.period_start, r.period_end, r.as_of, r.received_by, r.layout, r.agreement, a.title as agreement_title, a.ends_on as agreement_ends_on,
       r.rows_in_file, r.rows_loaded, r.rows_not_loaded, r.rows_already_held, r.queries, r.published_at, r.retired_at, e.kind, q.kinds as open_queries
from view.run r
left join catalogue.extract e on e.extract = r.extract
left join catalogue.message m on m.code = r.reason_code
left join catalogue.agreement a on a.slug = r.agreement
left join desk.open_queries((select array[o.delivery_id] from view.run o where o.run_id = @run)) q on q.delivery_id = r.delivery_id
where r.run_id = @run
