-- One row is a script that no longer exists in a folder that is applied on change.
delete from ops.schema_script
where kind = @kind and path <> all(@paths);
