-- One row is the script just applied, in the transaction that applied it.
insert into ops.schema_script (path, kind, checksum, applied_at)
values (@path, @kind, @checksum, clock_timestamp())
on conflict (path) do update
set checksum = excluded.checksum, applied_at = excluded.applied_at;
