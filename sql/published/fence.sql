-- No rows; touches one run, or none when another worker holds it: then nothing of this transaction may stand (design 4.2).
update ops.run set stage = 'published', percent = 100 where run_id = @run and lease = @lease and state = 'running';
