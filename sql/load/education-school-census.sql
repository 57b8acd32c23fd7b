-- The school census into the star: pupils, needs, sessions, exclusions, leavers. Ages are completed years on the stated day (Core, Age).

-- One row is one pupil on roll with the person and the needs by rank.
create temporary table census_pupil on commit drop as
with needs as (
    select pupilonrolltableid,
           (array_agg(sentype order by line) filter (where sentyperank = 1))[1] as primary_need,
           (array_agg(sentype order by line) filter (where sentyperank = 2))[1] as secondary_need
    from stg_senneeds
    group by pupilonrolltableid)
select p.*, l.person_key, n.primary_need, n.secondary_need,
       case when p.dob <= @asOf then extract(year from age(@asOf::timestamp, p.dob::timestamp)) end as age
from stg_pupilonroll p
join linked_person l on l.table_name = 'pupilonroll' and l.line = p.line
left join needs n using (pupilonrolltableid);

-- One row is one leaver with the person.
create temporary table census_leaver on commit drop as
select p.*, l.person_key, case when p.dob <= p.leavingdate then extract(year from age(p.leavingdate::timestamp, p.dob::timestamp)) end as age
from stg_pupilnolongeronroll p
join linked_person l on l.table_name = 'pupilnolongeronroll' and l.line = p.line;

-- One row is the term in whose census all this stands.
create temporary table census_term on commit drop as
select case when extract(month from @asOf::date) <= 3 then 'spring' when extract(month from @asOf::date) <= 8 then 'summer' else 'autumn' end as term;

-- One row is one pupil on the roll of one school on census day.
insert into new_fct_pupil (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, as_of, term, school, enrolment,
    sen_provision, primary_need, secondary_need, in_sen_unit, in_resourced_provision, top_up_funding, year_group, part_time, boards, young_carer,
    once_looked_after, entered_on, sessions_possible, sessions_authorised, sessions_unauthorised, sessions_add_up, age, sex, ethnicity)
with missed as (
    select s.pupilonrolltableid,
           coalesce(sum(s.sessions) filter (where c.counts_as = 'authorised'), 0) as authorised,
           coalesce(sum(s.sessions) filter (where c.counts_as = 'unauthorised'), 0) as unauthorised
    from stg_sessionsonroll s
    join star.dim_attendance_code c on c.code = s.attendancereason
    group by s.pupilonrolltableid),
-- Files to 2024 hold totals; where reasons are sent they speak. A pupil with sessions possible and no row of a reason missed none.
told as (
    select p.line,
           coalesce(m.authorised, p.termlysessionsauthorised, 0) as authorised,
           coalesce(m.unauthorised, p.termlysessionsunauthorised, 0) as unauthorised
    from census_pupil p
    left join missed m using (pupilonrolltableid))
select @delivery, p.line, p.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, @asOf, t.term, p.nativeid, p.enrolstatus,
       p.senprovision, p.primary_need, p.secondary_need, p.senunitindicator, p.resourcedprovisionindicator, p.topupfunding, p.ncyearactual, p.parttime,
       p.boarder <> 'N', p.youngcarer <> 'N', p.plaa, p.entrydate,
       p.termlysessionspossible,
       case when p.termlysessionspossible is not null then a.authorised end,
       case when p.termlysessionspossible is not null then a.unauthorised end,
       case when p.termlysessionspossible > 0 then a.authorised + a.unauthorised <= p.termlysessionspossible end,
       p.age, p.sex, p.ethnicity
from census_pupil p
join told a using (line)
cross join census_term t;

-- One row is one type of need of a pupil on roll.
insert into new_fct_pupil_need (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, as_of, term,
    need, rank, sen_provision, age, sex, ethnicity)
select @delivery, n.line, p.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, @asOf, t.term,
       n.sentype, n.sentyperank, p.senprovision, p.age, p.sex, p.ethnicity
from stg_senneeds n
join census_pupil p using (pupilonrolltableid)
cross join census_term t;

-- One row is the sessions of one pupil or leaver for one reason.
insert into new_fct_pupil_session (delivery_id, source_table, source_line, person_key, agency, area_code, period_kind, period_start, period_end, as_of, term,
    part, on_roll, school, reason, counts_as, sessions, sen_provision, primary_need, age, sex, ethnicity)
with told as (
    select 'sessionsonroll' as source_table, line, pupilonrolltableid as pupil, null as leaver, 'term' as part, attendancereason, sessions from stg_sessionsonroll
    union all
    select 'halftermonroll', line, pupilonrolltableid, null, 'half-term', attendancereason, sessions from stg_halftermonroll
    union all
    select 'sessionsoffroll', line, null, pupilnolongeronrolltableid, 'term', attendancereason, sessions from stg_sessionsoffroll
    union all
    select 'halftermoffroll', line, null, pupilnolongeronrolltableid, 'half-term', attendancereason, sessions from stg_halftermoffroll)
select @delivery, s.source_table, s.line, coalesce(p.person_key, l.person_key), @agency, @area, @periodKind, @periodStart, @periodEnd, @asOf, t.term,
       s.part, s.pupil is not null, coalesce(p.nativeid, l.nativeid), s.attendancereason, coalesce(c.counts_as, 'unknown'), s.sessions,
       p.senprovision, p.primary_need, coalesce(p.age, l.age), coalesce(p.sex, l.sex), coalesce(p.ethnicity, l.ethnicity)
from told s
left join census_pupil p on p.pupilonrolltableid = s.pupil
left join census_leaver l on l.pupilnolongeronrolltableid = s.leaver
left join star.dim_attendance_code c on c.code = s.attendancereason
cross join census_term t;

-- One row is one suspension or permanent exclusion.
insert into new_fct_exclusion (delivery_id, source_table, source_line, person_key, agency, area_code, period_kind, period_start, period_end, as_of, term,
    on_roll, school, started_on, category, sessions, reasons, sen_provision, primary_need, age, sex, ethnicity)
with told as (
    select 'exclusionsonroll' as source_table, line, pupilonrolltableid as pupil, null as leaver, startdate, category, sessions, reason1, reason2, reason3, senprovision
    from stg_exclusionsonroll
    union all
    select 'exclusionsoffroll', line, null, pupilnolongeronrolltableid, startdate, category, sessions, reason1, reason2, reason3, senprovision
    from stg_exclusionsoffroll)
select @delivery, e.source_table, e.line, coalesce(p.person_key, l.person_key), @agency, @area, @periodKind, @periodStart, @periodEnd, @asOf, t.term,
       e.pupil is not null, coalesce(p.nativeid, l.nativeid), e.startdate,
       case e.category when 'PERM' then 'permanent' when 'LNCH' then 'lunchtime' else 'suspension' end, e.sessions,
       array_remove(array[e.reason1, e.reason2, e.reason3], null), coalesce(e.senprovision, p.senprovision), p.primary_need,
       case when coalesce(p.dob, l.dob) <= e.startdate then extract(year from age(e.startdate::timestamp, coalesce(p.dob, l.dob)::timestamp)) end,
       coalesce(p.sex, l.sex), coalesce(p.ethnicity, l.ethnicity)
from told e
left join census_pupil p on p.pupilonrolltableid = e.pupil
left join census_leaver l on l.pupilnolongeronrolltableid = e.leaver
cross join census_term t;

-- One row is one pupil who left the roll of one school since the census before.
insert into new_fct_leaver (delivery_id, source_line, person_key, agency, area_code, period_kind, period_start, period_end, as_of, term,
    school, entered_on, left_on, sessions_possible, sessions_add_up, age, sex, ethnicity)
with missed as (
    select s.pupilnolongeronrolltableid, sum(s.sessions) as sessions
    from stg_sessionsoffroll s
    join star.dim_attendance_code c on c.code = s.attendancereason and c.counts_as in ('authorised', 'unauthorised')
    group by s.pupilnolongeronrolltableid)
select @delivery, l.line, l.person_key, @agency, @area, @periodKind, @periodStart, @periodEnd, @asOf, t.term,
       l.nativeid, l.entrydate, l.leavingdate, l.termlysessionspossible,
       case when l.termlysessionspossible > 0
            then coalesce(m.sessions, coalesce(l.termlysessionsauthorised, 0) + coalesce(l.termlysessionsunauthorised, 0)) <= l.termlysessionspossible end,
       l.age, l.sex, l.ethnicity
from census_leaver l
left join missed m using (pupilnolongeronrolltableid)
cross join census_term t;
