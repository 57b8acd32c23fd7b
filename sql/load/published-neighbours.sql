-- One row is one pair of similar areas. The file has a column for each authority and its neighbours below, the most alike first;
-- names become codes through the authorities in force today and the explicit spellings, or the pair is left out (and queried).
-- No published list holds an invented area: what the area file says of it stays.
delete from star.dim_neighbour
where area_code not in (select area_code from star.dim_area where invented);

with authority as (
    select area_name as name, area_code from star.dim_area where level = 'authority' and valid_to is null and not invented
    union
    select alias, area_code from star.dim_area_alias
), listed as (
    select c.key as name, c.value as neighbour, row_number() over (partition by c.key order by s.line) as rank
    from stg_neighbours s cross join lateral jsonb_each_text(s.figures) c
)
insert into star.dim_neighbour (area_code, neighbour_code, rank, set_name)
select a.area_code, n.area_code, l.rank, (select file_name from ops.delivery where delivery_id = @delivery)
from listed l
join authority a on a.name = l.name
join authority n on n.name = l.neighbour
where a.area_code <> n.area_code
on conflict (area_code, neighbour_code) do nothing;
