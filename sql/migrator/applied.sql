-- One row is one script already applied: its path and checksum.
select path, checksum
from ops.schema_script
order by path;
