-- One row is one file in the spool that must stay: its run is not over, or the contract's days are not. What may not be held at all, for
-- want of an agreement or because it could be about real children, does not stay.
select r.spool_path
from ops.run r
left join catalogue.extract e on e.extract = r.extract
where r.state in ('queued', 'running')
   or (r.ended_at > @now - make_interval(days => coalesce((e.document ->> 'spool-days')::integer, 7))
       and coalesce(r.reason_code, '') not in ('IG-01', 'IG-03', 'IG-04'));
