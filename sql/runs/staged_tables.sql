-- One row is one staged table, with its schema, of the delivery; of deliveries nobody is loading when none is named.
select format('%I.%I', n.nspname, c.relname)
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'staging' and c.relkind = 'r' and c.relname ~ '^d[0-9]+_l[0-9]+_'
  and case when @delivery::bigint is not null then c.relname like 'd' || @delivery::bigint || '\_l%'
           else not exists (select from ops.run r
                            where r.state in ('queued', 'running') and r.delivery_id = substring(c.relname from '^d([0-9]+)_')::bigint) end;
