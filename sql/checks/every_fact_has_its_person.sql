-- One row is one fact about a person whom identity does not know.
with fact as (
    select delivery_id, person_key from star.fct_ehc_request where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_ehc_plan where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_community_referral where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_child_in_need where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_pupil where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_pupil_need where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_pupil_session where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_exclusion where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_leaver where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_care_child where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_care_episode where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_care_review where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_care_missing where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_care_adoption where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_care_health where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_inspection_list where @delivery::bigint is null or delivery_id = @delivery
    union
    select delivery_id, person_key from star.fct_child_in_need_activity where @delivery::bigint is null or delivery_id = @delivery)
select f.delivery_id, f.person_key
from fact f
where not exists (select from identity.person p where p.person_key = f.person_key);
