-- One row is one fact that cannot be true: an age outside 0 to 25 (the year in which a young person turns 26 is kept out at reading),
-- or an event before the one that must come first.
select delivery_id, source_line, 'request' as fact
from star.fct_ehc_request
where (@delivery::bigint is null or delivery_id = @delivery)
  and (age_at_received not between 0 and 26 or age_at_end not between 0 and 26 or request_outcome_on < received_on
       or assessment_outcome_on < received_on or plan_started_on < received_on or plan_ceased_on < plan_started_on)
union all
select delivery_id, source_line, 'plan'
from star.fct_ehc_plan
where (@delivery::bigint is null or delivery_id = @delivery) and (age not between 0 and 26 or plan_started_on > as_of)
union all
select delivery_id, source_line, 'referral'
from star.fct_community_referral
where (@delivery::bigint is null or delivery_id = @delivery)
  and (age_at_received not between 0 and 26 or first_contact_on < received_on or discharged_on < received_on)
union all
select delivery_id, source_line, 'child in need'
from star.fct_child_in_need
where (@delivery::bigint is null or delivery_id = @delivery) and (age not between 0 and 26 or closed_on < referred_on)
union all
select delivery_id, source_line, 'pupil'
from star.fct_pupil
where (@delivery::bigint is null or delivery_id = @delivery) and (age not between 0 and 26 or entered_on > as_of)
union all
select delivery_id, source_line, 'sessions'
from star.fct_pupil_session
where (@delivery::bigint is null or delivery_id = @delivery) and sessions < 0
union all
select delivery_id, source_line, 'exclusion'
from star.fct_exclusion
where (@delivery::bigint is null or delivery_id = @delivery) and started_on > as_of
union all
select delivery_id, source_line, 'leaver'
from star.fct_leaver
where (@delivery::bigint is null or delivery_id = @delivery) and (left_on > as_of or left_on < entered_on)
union all
select delivery_id, source_line, 'person on a list'
from star.fct_inspection_list
where (@delivery::bigint is null or delivery_id = @delivery) and (age not between 0 and 25 or plan_issued_on > as_of)
union all
select delivery_id, source_line, 'episode of care'
from star.fct_care_episode
where (@delivery::bigint is null or delivery_id = @delivery)
  and (age not between 0 and 26 or ended_on < started_on or started_on > period_end or ended_on < period_start);
