-- One row is one feed a file can be loaded into.
select extract, title, agency, owner, delivery, period, basis from catalogue.extract order by agency, title
