-- England and its nine regions, and the invented demonstration area; authorities come with the releases that name them.
insert into star.dim_area (area_code, area_name, level, parent_code, la_number, invented) values
    ('E92000001', 'England', 'country', null, null, false),
    ('E12000001', 'North East', 'region', 'E92000001', null, false),
    ('E12000002', 'North West', 'region', 'E92000001', null, false),
    ('E12000003', 'Yorkshire and The Humber', 'region', 'E92000001', null, false),
    ('E12000004', 'East Midlands', 'region', 'E92000001', null, false),
    ('E12000005', 'West Midlands', 'region', 'E92000001', null, false),
    ('E12000006', 'East of England', 'region', 'E92000001', null, false),
    ('E12000007', 'London', 'region', 'E92000001', null, false),
    ('E12000008', 'South East', 'region', 'E92000001', null, false),
    ('E12000009', 'South West', 'region', 'E92000001', null, false),
    ('X99000001', 'Aldermere (invented area)', 'authority', 'E92000001', '999', true)
on conflict (area_code) do update set area_name = excluded.area_name, level = excluded.level, parent_code = excluded.parent_code,
    la_number = excluded.la_number, invented = excluded.invented;
