-- One row is one stage of one attempt of a load.
select attempt, stage, started_at, ended_at, row_count as rows from desk.lineage_stages(@delivery)
