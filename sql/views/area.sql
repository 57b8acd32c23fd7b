-- One row is one area.
create or replace view view.area as
select area_code, area_name, level, parent_code, la_number, invented, valid_from, valid_to from star.dim_area;
comment on view view.area is 'One row is one area.';

-- One row is one similar area of an area.
create or replace view view.neighbour as
select n.area_code, n.neighbour_code, a.area_name as neighbour_name, n.rank, n.set_name
from star.dim_neighbour n join star.dim_area a on a.area_code = n.neighbour_code;
comment on view view.neighbour is 'One row is one similar area of an area.';
