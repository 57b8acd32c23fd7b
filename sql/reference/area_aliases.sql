-- One row is another spelling of an authority in a published file that gives names where it should give codes: those of the DfE
-- statistical neighbours file that differ from the names of the "Education, health and care plans" release 2025.
insert into star.dim_area_alias (alias, area_code) values
    ('Bedford Borough', 'E06000055'),
    ('Durham', 'E06000047'),
    ('Herefordshire', 'E06000019'),
    ('Kingston Upon Hull, City of', 'E06000010')
on conflict (alias) do update set area_code = excluded.area_code;
