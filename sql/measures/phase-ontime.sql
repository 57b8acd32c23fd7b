-- One row is one phase transfer due in the calendar year up to the day of the file: the whole year of a return, the year so far of an in-year snapshot.
select delivery_id, case use when 'return' then 'calendar-year' else 'month' end as period_kind, year_start as period_start, year_end as period_end, area_code,
       age_band, setting, case when phase_transfer_final_on <= phase_transfer_due_on then 1 else 0 end as numerator, 1 as denominator, person_key
from star.plans_in_force(@deliveries)
where phase_transfer_due_on between date_trunc('year', year_end)::date and year_end
