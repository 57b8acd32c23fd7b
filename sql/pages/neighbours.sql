-- One row is one similar area of an area, most alike first.
select neighbour_code as code, neighbour_name as name, set_name as basis from view.neighbour where area_code = @area order by rank
