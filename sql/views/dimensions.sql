-- One row is nothing here: these functions turn a code as sent into the member of a dimension. Null means not known.
drop function if exists star.plans_in_force(bigint[]);
drop function if exists star.age_band(smallint);
drop function if exists star.known_sex(text);
drop function if exists star.ethnic_group(text);
drop function if exists star.sen_provision(text);

create function star.age_band(age smallint) returns text language sql immutable parallel safe as $$
    select case when age < 0 then null
                when age <= 4 then '0-4' when age <= 10 then '5-10' when age <= 15 then '11-15'
                when age <= 19 then '16-19' when age <= 25 then '20-25' when age > 25 then '26-plus' end
$$;
comment on function star.age_band is 'Band of an age in completed years: the bands of SEN2 figures.';

create function star.known_sex(code text) returns text language sql immutable parallel safe as $$
    select case when code in ('F', 'M') then code end
$$;
comment on function star.known_sex is 'F or M; any other code is not known.';

-- Education and social care send four-letter codes, the NHS one letter. Chinese is Asian since the 2011 census, also in code R.
create function star.ethnic_group(code text) returns text language sql immutable parallel safe as $$
    select case when length(code) = 4 then
                    case when code in ('REFU', 'NOBT') then null when code = 'CHNE' then 'asian'
                         else case left(code, 1) when 'W' then 'white' when 'M' then 'mixed' when 'A' then 'asian'
                                                 when 'B' then 'black' when 'O' then 'other' end end
                when code in ('A', 'B', 'C') then 'white' when code in ('D', 'E', 'F', 'G') then 'mixed'
                when code in ('H', 'J', 'K', 'L', 'R') then 'asian' when code in ('M', 'N', 'P') then 'black'
                when code = 'S' then 'other' end
$$;
comment on function star.ethnic_group is 'Broad ethnic group of a code as sent by a school, council or the NHS.';

-- Statements became plans, school action and school action plus became SEN support: the old codes stand in old files.
create function star.sen_provision(code text) returns text language sql immutable parallel safe as $$
    select case when code in ('E', 'S') then 'E' when code in ('K', 'A', 'P') then 'K' when code = 'N' then 'N' end
$$;
comment on function star.sen_provision is 'E with a plan, K with SEN support, N neither, of a school census code of any year.';

-- The setting of the main placement: the school's own by its number in the register as last loaded; a provider without a school
-- number is further education (DfE counts it there); a code stands where there is no school. A school not in the register is not known.
create function star.plans_in_force(deliveries bigint[]) returns table (
    delivery_id bigint, area_code text, use text, period_kind text, period_start date, period_end date,
    year_start date, year_end date, as_of date, plan_started_on date, review_meeting_on date,
    age_band text, sex text, ethnicity text, primary_need text, setting text, person_key bigint,
    age smallint, main_setting_code text, school_type text, school_la text, review_decided_on date,
    phase_transfer_due_on date, phase_transfer_final_on date, personal_budget boolean)
language sql stable parallel safe as $$
    with school as (
        select distinct on (e.urn) e.urn, e.setting, ltrim(e.type_code, '0') as type_code, e.la_number
        from star.dim_establishment e where e.delivery_id = any (deliveries)
        order by e.urn, e.delivery_id desc
    ),
    provider as (
        select distinct on (e.ukprn) e.ukprn, e.setting, ltrim(e.type_code, '0') as type_code, e.la_number
        from star.dim_establishment e where e.delivery_id = any (deliveries) and e.ukprn is not null
        order by e.ukprn, e.delivery_id desc
    ),
    placed as (
        select p.*, coalesce(s.type_code, o.type_code) as school_type, coalesce(s.la_number, o.la_number) as school_la,
               case when p.main_urn is not null then s.setting
                    when p.main_ukprn is not null then coalesce(o.setting, 'fe')
                    when p.main_setting_code = 'EYP' then 'early-years'
                    when p.main_setting_code is not null then 'elsewhere' end as setting
        from star.fct_ehc_plan p
        left join school s on s.urn = p.main_urn
        left join provider o on o.ukprn = p.main_ukprn and p.main_urn is null
        where p.delivery_id = any (deliveries)
    )
    select delivery_id, area_code, use,
           case use when 'return' then 'day' else 'month' end,
           case use when 'return' then as_of else period_start end,
           case use when 'return' then as_of else period_end end,
           period_start, period_end, as_of, plan_started_on, review_meeting_on,
           star.age_band(age), star.known_sex(sex), star.ethnic_group(ethnicity), primary_need,
           case setting when 'other' then 'elsewhere' else setting end, person_key,
           age, main_setting_code, school_type, school_la, review_decided_on, phase_transfer_due_on, phase_transfer_final_on, personal_budget
    from placed
$$;
comment on function star.plans_in_force is
    'One row is one EHC plan in force: on census day (a return, period_kind day) or at a month''s end (an in-year snapshot, period_kind month).';
