-- One row is one table of a delivery whose facts are not the rows it says it loaded.
with said as (
    select d.delivery_id, d.extract, t.table_name, t.rows_loaded
    from ops.delivery d
    join ops.delivery_table t using (delivery_id)
    where d.published_at is not null and (@delivery::bigint is null or d.delivery_id = @delivery)),
held as (
    select delivery_id, 'education/sen2' as extract, 'requests' as table_name, count(*) as facts
    from star.fct_ehc_request where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'education/sen2', 'activeplans', count(*)
    from star.fct_ehc_plan where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'health/community-referrals', 'referrals', count(*)
    from star.fct_community_referral where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, d.extract, case d.extract when 'social-care/cin-census' then 'cindetails' else 'episodes' end, count(*)
    from star.fct_child_in_need join ops.delivery d using (delivery_id)
    where @delivery::bigint is null or delivery_id = @delivery group by delivery_id, d.extract
    union all
    select delivery_id, 'education/school-census', 'pupilonroll', count(*)
    from star.fct_pupil where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'education/school-census', 'pupilnolongeronroll', count(*)
    from star.fct_leaver where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'education/school-census', 'senneeds', count(*)
    from star.fct_pupil_need where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'education/school-census', source_table, count(*)
    from star.fct_pupil_session where @delivery::bigint is null or delivery_id = @delivery group by delivery_id, source_table
    union all
    select delivery_id, 'education/school-census', source_table, count(*)
    from star.fct_exclusion where @delivery::bigint is null or delivery_id = @delivery group by delivery_id, source_table
    union all
    select delivery_id, 'social-care/looked-after', 'header', count(*)
    from star.fct_care_child where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'social-care/looked-after', 'episodes', count(*)
    from star.fct_care_episode where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'social-care/looked-after', 'reviews', count(*)
    from star.fct_care_review where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'social-care/looked-after', 'missing', count(*)
    from star.fct_care_missing where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'social-care/looked-after', 'placedadoption', count(*)
    from star.fct_care_adoption where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'social-care/looked-after', 'oc2', count(*)
    from star.fct_care_health where @delivery::bigint is null or delivery_id = @delivery group by delivery_id
    union all
    select delivery_id, 'education/annex-a', list, count(*)
    from star.fct_inspection_list where @delivery::bigint is null or delivery_id = @delivery group by delivery_id, list
    union all
    select delivery_id, 'social-care/cin-census', source_table, count(*)
    from star.fct_child_in_need_activity where @delivery::bigint is null or delivery_id = @delivery group by delivery_id, source_table),
-- Tables whose rows become facts by themselves; those of SEN2 that only complete another row are not here.
told (extract, table_name) as (values
    ('education/sen2', 'requests'), ('education/sen2', 'activeplans'), ('health/community-referrals', 'referrals'),
    ('social-care/children-in-need', 'episodes'), ('education/school-census', 'pupilonroll'), ('education/school-census', 'pupilnolongeronroll'),
    ('education/school-census', 'senneeds'), ('education/school-census', 'sessionsonroll'), ('education/school-census', 'sessionsoffroll'),
    ('education/school-census', 'halftermonroll'), ('education/school-census', 'halftermoffroll'),
    ('education/school-census', 'exclusionsonroll'), ('education/school-census', 'exclusionsoffroll'),
    ('social-care/looked-after', 'header'), ('social-care/looked-after', 'episodes'), ('social-care/looked-after', 'reviews'),
    ('social-care/looked-after', 'missing'), ('social-care/looked-after', 'placedadoption'), ('social-care/looked-after', 'oc2'),
    ('education/annex-a', 'list1'), ('education/annex-a', 'list2'), ('social-care/cin-census', 'cindetails'), ('social-care/cin-census', 'assessments'),
    ('social-care/cin-census', 'cinplandates'), ('social-care/cin-census', 'section47'), ('social-care/cin-census', 'childprotectionplans'),
    ('social-care/cin-census', 'reviews'))
select s.delivery_id, s.table_name
from said s
join told using (extract, table_name)
left join held h using (delivery_id, extract, table_name)
where s.rows_loaded <> coalesce(h.facts, 0);
