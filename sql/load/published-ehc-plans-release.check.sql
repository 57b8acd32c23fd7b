-- Rows of the release that cannot be placed, and figures that cannot be true. Official files hold impossible values (the 2025
-- release has over four thousand), so a figure is only asked about; a row without the code of its own area would be a figure of nowhere and is kept out.
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

select table_name, line,
       case geographic_level when 'National' then 'country_code' when 'Regional' then 'region_code' else 'new_la_code' end as field,
       'REL-01' as code, 'error' as severity, false as keep
from release_row
where case geographic_level when 'National' then country_code when 'Regional' then region_code else new_la_code end is null;

-- The symbol - alone is nil, not a negative figure.
select r.table_name, r.line, f.key as field, 'FIG-01' as code, 'query' as severity, true as keep
from release_row r cross join lateral jsonb_each_text(r.figures) f
where f.value like '-_%';

with counted as (
    select line, figures ->> 'requests_received_in_year' as received,
           figures ->> 'request_outcome_six_weeks' as in_time, figures ->> 'request_outcome_over_6_weeks' as late
    from stg_requests
)
select 'requests' as table_name, line, 'request_outcome_six_weeks' as field, 'FIG-02' as code, 'query' as severity, true as keep
from counted
where received ~ '^[0-9]+$' and in_time ~ '^[0-9]+$' and late ~ '^[0-9]+$'
  and in_time::bigint + late::bigint > received::bigint;
