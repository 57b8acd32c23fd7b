-- One row is one feed whose loads who asks may see, and whether they may load a file into it.
select extract, title, agency, owner, delivery, period, basis, coalesce(security.sees_agency('load', agency), false) as may_load
from catalogue.extract
where security.sees_agency('loads', agency) or security.sees_agency('load', agency)
order by agency, title
