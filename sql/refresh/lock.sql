-- One refresh at a time: two would both retire and insert the same current rows. The number is ours alone; it has no meaning.
select pg_advisory_xact_lock(738200501);
