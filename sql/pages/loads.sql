-- One row is one run, newest first, as the list of loads shows it; total is how many match.
select r.run_id as run, coalesce(e.title, r.extract) as feed, r.agency, r.file_name, r.state, r.stage, r.percent,
       r.queued_at, r.ended_at, r.reason_code, m.message as reason,
       r.period_kind, r.period_start, r.period_end,
       r.rows_in_file, r.rows_loaded, r.rows_not_loaded, r.rows_already_held, r.queries, count(*) over () as total, r.delivery_state
from view.run r
left join catalogue.extract e on e.extract = r.extract
left join catalogue.message m on m.code = r.reason_code
where (@agency::text is null or r.agency = @agency)
  and (@state::text is null or r.state = @state)
order by r.run_id desc
limit @size offset @skip
