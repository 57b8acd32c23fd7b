-- One row is one area that has a figure of the measure, or of any measure when none is named.
select a.area_code as code, a.area_name as name, a.level, a.parent_code as parent, a.invented
from view.area a
where exists (select from view.measure_value v where v.area_code = a.area_code and (@slug::text is null or v.slug = @slug))
   or a.area_code = @home
order by a.level <> 'country', a.level <> 'region', a.area_name, a.area_code
