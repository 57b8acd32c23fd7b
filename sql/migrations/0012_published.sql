-- What the open-licence extracts need beside their facts: groups of establishment types, other spellings
-- of authorities, and which release to believe.

-- One row is one type of establishment of the national register and the setting group it counts under.
create table star.dim_establishment_type (
    type_code  text primary key,
    type_name  text not null,
    setting    text not null check (setting in ('mainstream', 'special', 'ap', 'fe', 'early-years', 'other'))
);
comment on table star.dim_establishment_type is 'One row is one type of establishment of the national register and the setting group it counts under.';
comment on column star.dim_establishment_type.type_code is 'Type as the register codes it, without leading zeros.';
comment on column star.dim_establishment_type.type_name is 'Type in words.';
comment on column star.dim_establishment_type.setting is 'Setting group: mainstream, special, ap, fe, early-years, other. Our reading of the published tables, not verified; edit sql/reference/establishment_types.sql.';

-- One row is another spelling under which a published file names an authority.
create table star.dim_area_alias (
    alias      text primary key,
    area_code  text not null
);
comment on table star.dim_area_alias is 'One row is another spelling under which a published file names an authority.';
comment on column star.dim_area_alias.alias is 'The spelling.';
comment on column star.dim_area_alias.area_code is 'The authority meant.';

-- A release republishes its whole history, so where two count, the one that reaches furthest speaks for a table and period;
-- of two that reach equally far, the later arrival. Another release's rows for that table and period are not mixed in.
create function star.published_figures(deliveries bigint[], release_table text) returns setof star.fct_published_figure
language sql stable as $$
    with held as (
        select delivery_id, time_period, max(time_period) over (partition by delivery_id) as reaches
        from star.fct_published_figure
        where delivery_id = any (deliveries) and table_name = release_table
        group by delivery_id, time_period
    ), believed as (
        select distinct on (time_period) time_period, delivery_id
        from held
        order by time_period, reaches desc, delivery_id desc
    )
    select f.*
    from star.fct_published_figure f
    join believed b on b.delivery_id = f.delivery_id and b.time_period = f.time_period
    where f.delivery_id = any (deliveries) and f.table_name = release_table
$$;
comment on function star.published_figures is 'Rows of one table of the published release, each period from the release that reaches furthest. For measure SQL.';
revoke all on function star.published_figures from public;
