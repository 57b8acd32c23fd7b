-- One row is one file in the spool that some run was queued for.
select spool_path from ops.run;
