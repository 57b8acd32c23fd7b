-- Names of the neighbours file that lead to no authority. Without any authority known the file cannot be read at all.
select 'neighbours' as table_name, line, null as field, 'NBR-01' as code, 'error' as severity, false as keep
from stg_neighbours
where not exists (select from star.dim_area where level = 'authority' and valid_to is null and not invented);

with authority as (
    select area_name as name from star.dim_area where level = 'authority' and valid_to is null and not invented
    union
    select alias from star.dim_area_alias
), heading as (
    select distinct 1 as line, c.key as field, c.key as name from stg_neighbours s cross join lateral jsonb_each_text(s.figures) c
), cell as (
    select s.line, c.key as field, c.value as name from stg_neighbours s cross join lateral jsonb_each_text(s.figures) c
)
select 'neighbours' as table_name, line, field, 'NBR-02' as code, 'query' as severity, true as keep
from (select * from heading union all select * from cell) named
where exists (select from star.dim_area where level = 'authority' and valid_to is null and not invented)
  and name not in (select name from authority);
