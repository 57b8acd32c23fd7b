-- One row is one row of the published release. The areas it names come first: codes are the key, never names.
create or replace temporary view release_row as
          select 'annual_reviews' as table_name, r.* from stg_annual_reviews r
union all select 'assessments', r.* from stg_assessments r
union all select 'caseload', r.* from stg_caseload r
union all select 'ceased_plans', r.* from stg_ceased_plans r
union all select 'newplans', r.* from stg_newplans r
union all select 'personal_budgets', r.* from stg_personal_budgets r
union all select 'requests', r.* from stg_requests r
union all select 'residential_settings', r.* from stg_residential_settings r
union all select 'sen_need_newplans', r.* from stg_sen_need_newplans r
union all select 'sen_needs_all_plans', r.* from stg_sen_needs_all_plans r
union all select 'timeliness_20_week', r.* from stg_timeliness_20_week r
union all select 'work_based_placements', r.* from stg_work_based_placements r;

-- Rows are alike for area by the thousand: this is the short list of what the release says of each, and how late it says it.
create temporary table release_area on commit drop as
select geographic_level, country_code, country_name, region_code, region_name, new_la_code, old_la_code, la_name,
       max(left(time_period, 4)) as year
from release_row
group by geographic_level, country_code, country_name, region_code, region_name, new_la_code, old_la_code, la_name;

-- Where an older release arrives after a newer one, it may add areas but renames none.
with named as (
    select country_code as area_code, country_name as area_name, 'country' as level, null as parent_code, null as la_number, year
    from release_area
    union all
    -- Inner and Outer London (E13) stand beside the region London in some tables; they lie in it.
    select region_code, region_name, 'region', case when region_code like 'E13%' then 'E12000007' else country_code end, null, year
    from release_area where geographic_level <> 'National'
    union all
    select new_la_code, la_name, 'authority', case when region_code like 'E13%' then 'E12000007' else coalesce(region_code, country_code) end, old_la_code, year
    from release_area where geographic_level = 'Local authority'
), newest as (
    select distinct on (area_code) area_code, area_name, level, parent_code, la_number
    from named
    where area_code is not null and area_name is not null
    order by area_code, year desc, area_name
), reach as (
    select (select max(year) from release_area) >= coalesce(max(left(time_period, 4)), '') as furthest
    from star.fct_published_figure
)
insert into star.dim_area as held (area_code, area_name, level, parent_code, la_number, invented)
select area_code, area_name, level, parent_code, la_number, area_code like 'X%' from newest
on conflict (area_code) do update
set area_name = excluded.area_name, parent_code = excluded.parent_code, la_number = excluded.la_number
where (select furthest from reach)
  and (held.area_name, held.parent_code, held.la_number) is distinct from (excluded.area_name, excluded.parent_code, excluded.la_number);

-- Authorities that reorganisation ended stay in the time series under their old codes, and two of them share a name with their
-- successor. Dates: the Structural Changes Orders of 2018 (Dorset), 2019 (Buckinghamshire), 2020 (Northamptonshire), 2022 (Cumbria).
with reorganised (area_code, valid_from, valid_to) as (
    values ('E06000028', null, date '2019-03-31'), ('E06000029', null, date '2019-03-31'), ('E10000009', null, date '2019-03-31'),
           ('E06000058', date '2019-04-01', null), ('E06000059', date '2019-04-01', null),
           ('E10000002', null, date '2020-03-31'), ('E06000060', date '2020-04-01', null),
           ('E10000021', null, date '2021-03-31'), ('E06000061', date '2021-04-01', null), ('E06000062', date '2021-04-01', null),
           ('E10000006', null, date '2023-03-31'), ('E06000063', date '2023-04-01', null), ('E06000064', date '2023-04-01', null)
)
update star.dim_area a set valid_from = r.valid_from, valid_to = r.valid_to
from reorganised r
where a.area_code = r.area_code and (a.valid_from, a.valid_to) is distinct from (r.valid_from, r.valid_to);

insert into new_fct_published_figure (delivery_id, source_line, table_name, time_period, time_identifier, geographic_level, area_code,
                                      breakdown_topic, breakdown, figures)
select @delivery, line, table_name, time_period, time_identifier, geographic_level,
       case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end,
       breakdown_topic, breakdown, figures
from release_row;
