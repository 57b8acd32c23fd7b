-- One row: the area whose authority number the header gives, as it stood on the day; none when the number is not known (AREA-01).
select a.area_code
from stg_header s
join star.dim_area a on a.la_number = s.lea
where coalesce(a.valid_from, @asOf) <= @asOf and coalesce(a.valid_to, @asOf) >= @asOf
order by a.area_code
limit 1;
