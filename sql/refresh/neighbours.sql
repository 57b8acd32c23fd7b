-- One row is one comparator of an area as dashboards/area.yml names it; those it no longer names go.
with named as (
    select code, rank from unnest(@neighbours) with ordinality as u(code, rank)
), gone as (
    delete from star.dim_neighbour where area_code = @area and neighbour_code <> all (@neighbours)
)
insert into star.dim_neighbour as held (area_code, neighbour_code, rank, set_name)
select @area, code, rank, @basis from named
on conflict (area_code, neighbour_code) do update set rank = excluded.rank, set_name = excluded.set_name
where (held.rank, held.set_name) is distinct from (excluded.rank, excluded.set_name);
