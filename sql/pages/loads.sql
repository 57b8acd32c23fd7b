-- One row is one run, newest first, as the list of loads shows it; total is how many match.
with page as (
    select r.*, coalesce(e.title, r.extract) as feed, m.message as reason, count(*) over () as total
    from view.run r
    left join catalogue.extract e on e.extract = r.extract
    left join catalogue.message m on m.code = r.reason_code
    where (@agency::text is null or r.agency = @agency)
      and (@state::text is null or r.state = @state)
      and (@extract::text is null or r.extract = @extract)
    order by r.run_id desc
    limit @size offset @skip
)
select p.run_id as run, p.feed, p.agency, p.file_name, p.state, p.stage, p.percent, p.queued_at, p.ended_at, p.reason_code, p.reason,
       p.period_kind, p.period_start, p.period_end,
       p.rows_in_file, p.rows_loaded, p.rows_not_loaded, p.rows_already_held, p.queries, p.total, p.delivery_state, q.kinds as open_queries
from page p
left join desk.open_queries((select array_agg(o.delivery_id) from page o)) q on q.delivery_id = p.delivery_id
order by p.run_id desc
