-- One row is one delivery whose facts are not the rows it says it loaded.
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
    select delivery_id, 'social-care/children-in-need', 'episodes', count(*)
    from star.fct_child_in_need where @delivery::bigint is null or delivery_id = @delivery group by delivery_id)
select s.delivery_id, s.table_name
from said s
left join held h using (delivery_id, table_name)
where (s.extract, s.table_name) in (('education/sen2', 'requests'), ('education/sen2', 'activeplans'),
                                    ('health/community-referrals', 'referrals'), ('social-care/children-in-need', 'episodes'))
  and s.rows_loaded <> coalesce(h.facts, 0);
