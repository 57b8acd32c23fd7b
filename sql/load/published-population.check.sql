-- Areas that nothing else names: the residents load, but no page will show them until a release or the reference list names the area.
select 'population' as table_name, line, 'area_code' as field, 'POP-01' as code, 'query' as severity, true as keep
from stg_population s
where not exists (select from star.dim_area a where a.area_code = s.area_code);
