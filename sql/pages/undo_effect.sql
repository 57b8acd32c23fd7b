-- One row is what an undo would do.
select measures, again_run, again_file from desk.undo_effect(@delivery)
