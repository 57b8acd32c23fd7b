-- One row is one annual review with a decision: of one plan in force on census day that was first issued before the year began, its last decision.
select delivery_id, 'calendar-year' as period_kind, year_start as period_start, year_end as period_end, area_code,
       age_band, sex, ethnicity, setting,
       case when review_decided_on - review_meeting_on <= 28 then 1 else 0 end as numerator, 1 as denominator, person_key
from star.plans_in_force(@deliveries)
where use = 'return' and (plan_started_on is null or plan_started_on < year_start)
  and review_decided_on >= review_meeting_on
