-- One row is the state of loading: how many files wait or run, and how many ever came.
select count(*) filter (where state in ('queued', 'running')) as under_way,
       count(*) filter (where state = 'succeeded') as loaded,
       count(*) as total,
       (select count(*) from catalogue.agreement where tier = 1) as agreements
from view.run
