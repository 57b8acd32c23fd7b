-- One row is one measure whose current figures rest on the load.
select slug, first_day, last_day from desk.lineage_measures(@delivery)
