-- One row is one file in the spool that must stay: its run is not over, or the contract's days are not.
select r.spool_path
from ops.run r
left join catalogue.extract e on e.extract = r.extract
where r.state in ('queued', 'running')
   or r.ended_at > @now - make_interval(days => coalesce((e.document ->> 'spool-days')::integer, 7));
