-- The school census: pupils on roll, their needs, sessions, suspensions and exclusions, and leavers. One leaf of each per delivery (0006).

-- One row is one attendance code and what a session under it counts as.
create table star.dim_attendance_code (
    code       text primary key,
    counts_as  text not null check (counts_as in ('present', 'authorised', 'unauthorised', 'not-counted'))
);
comment on table star.dim_attendance_code is 'One row is one attendance code and what a session under it counts as.';
comment on column star.dim_attendance_code.code is 'Code as schools write it.';
comment on column star.dim_attendance_code.counts_as is 'present (educated off site included), authorised or unauthorised absence, or not-counted: no session was possible. Edit sql/reference/attendance_codes.sql.';

-- One row is one pupil on the roll of one school on census day.
create table star.fct_pupil (
    delivery_id            bigint not null,
    source_line            bigint not null,
    person_key             bigint not null,
    agency                 text not null,
    area_code              text not null,
    period_kind            text not null,
    period_start           date not null,
    period_end             date not null,
    as_of                  date not null,
    term                   text not null,
    school                 text not null,
    enrolment              text,
    sen_provision          text,
    primary_need           text,
    secondary_need         text,
    in_sen_unit            boolean,
    in_resourced_provision boolean,
    top_up_funding         boolean,
    year_group             text,
    part_time              boolean,
    boards                 boolean,
    young_carer            boolean,
    once_looked_after      text,
    entered_on             date,
    sessions_possible      integer,
    sessions_authorised    integer,
    sessions_unauthorised  integer,
    sessions_add_up        boolean,
    age                    smallint,
    sex                    text,
    ethnicity              text
) partition by list (delivery_id);
create index on star.fct_pupil (area_code, as_of);
comment on table star.fct_pupil is 'One row is one pupil on the roll of one school on census day.';
comment on column star.fct_pupil.delivery_id is 'The delivery.';
comment on column star.fct_pupil.source_line is 'Line in the agency''s own file.';
comment on column star.fct_pupil.person_key is 'Pseudonymous person.';
comment on column star.fct_pupil.agency is 'Agency that sent it.';
comment on column star.fct_pupil.area_code is 'Authority.';
comment on column star.fct_pupil.period_kind is 'day: census day.';
comment on column star.fct_pupil.period_start is 'First day it covers.';
comment on column star.fct_pupil.period_end is 'Last day it covers.';
comment on column star.fct_pupil.as_of is 'Census day.';
comment on column star.fct_pupil.term is 'Term of the census: autumn, spring or summer. What it tells of sessions and suspensions is of the term before.';
comment on column star.fct_pupil.school is 'School as the collection system numbers it.';
comment on column star.fct_pupil.enrolment is 'C at this school alone, M main of two, S subsidiary of two.';
comment on column star.fct_pupil.sen_provision is 'N none, K SEN support, E plan; S, A, P in old files; null when blank.';
comment on column star.fct_pupil.primary_need is 'Need of rank 1; null outside spring and when none is given.';
comment on column star.fct_pupil.secondary_need is 'Need of rank 2.';
comment on column star.fct_pupil.in_sen_unit is 'In a SEN unit.';
comment on column star.fct_pupil.in_resourced_provision is 'In resourced provision.';
comment on column star.fct_pupil.top_up_funding is 'High needs top-up funding.';
comment on column star.fct_pupil.year_group is 'National curriculum year.';
comment on column star.fct_pupil.part_time is 'Part time.';
comment on column star.fct_pupil.boards is 'Boards; null when not said.';
comment on column star.fct_pupil.young_carer is 'Known as a young carer; null when not said.';
comment on column star.fct_pupil.once_looked_after is 'Looked after in the past: letter as sent (list not verified).';
comment on column star.fct_pupil.entered_on is 'First day at the school.';
comment on column star.fct_pupil.sessions_possible is 'Sessions possible in the term before.';
comment on column star.fct_pupil.sessions_authorised is 'Of those, missed with leave: by reason, or as totalled in old files.';
comment on column star.fct_pupil.sessions_unauthorised is 'Of those, missed without leave.';
comment on column star.fct_pupil.sessions_add_up is 'False when more were missed than were possible (asked about, CEN-08 or CEN-14); null when none were possible or said.';
comment on column star.fct_pupil.age is 'Completed years on census day.';
comment on column star.fct_pupil.sex is 'F or M.';
comment on column star.fct_pupil.ethnicity is 'Code as sent; spring only.';

-- One row is one type of need of a pupil on roll in spring.
create table star.fct_pupil_need (
    delivery_id   bigint not null,
    source_line   bigint not null,
    person_key    bigint not null,
    agency        text not null,
    area_code     text not null,
    period_kind   text not null,
    period_start  date not null,
    period_end    date not null,
    as_of         date not null,
    term          text not null,
    need          text not null,
    rank          smallint not null,
    sen_provision text,
    age           smallint,
    sex           text,
    ethnicity     text
) partition by list (delivery_id);
create index on star.fct_pupil_need (area_code, as_of);
comment on table star.fct_pupil_need is 'One row is one type of need of a pupil on roll in spring.';
comment on column star.fct_pupil_need.delivery_id is 'The delivery.';
comment on column star.fct_pupil_need.source_line is 'Line in the agency''s own file.';
comment on column star.fct_pupil_need.person_key is 'Pseudonymous person.';
comment on column star.fct_pupil_need.agency is 'Agency that sent it.';
comment on column star.fct_pupil_need.area_code is 'Authority.';
comment on column star.fct_pupil_need.period_kind is 'day: census day.';
comment on column star.fct_pupil_need.period_start is 'First day it covers.';
comment on column star.fct_pupil_need.period_end is 'Last day it covers.';
comment on column star.fct_pupil_need.as_of is 'Census day.';
comment on column star.fct_pupil_need.term is 'Term of the census: autumn, spring or summer. What it tells of sessions and suspensions is of the term before.';
comment on column star.fct_pupil_need.need is 'Type of need.';
comment on column star.fct_pupil_need.rank is '1 primary, 2 secondary, further ones in order.';
comment on column star.fct_pupil_need.sen_provision is 'N none, K SEN support, E plan; S, A, P in old files; null when blank.';
comment on column star.fct_pupil_need.age is 'Completed years on census day.';
comment on column star.fct_pupil_need.sex is 'F or M.';
comment on column star.fct_pupil_need.ethnicity is 'Code as sent; spring only.';

-- One row is the sessions of one pupil or leaver for one reason in a term, or in the second half of the summer term.
create table star.fct_pupil_session (
    delivery_id   bigint not null,
    source_table  text not null,
    source_line   bigint not null,
    person_key    bigint not null,
    agency        text not null,
    area_code     text not null,
    period_kind   text not null,
    period_start  date not null,
    period_end    date not null,
    as_of         date not null,
    term          text not null,
    part          text not null,
    on_roll       boolean not null,
    school        text not null,
    reason        text not null,
    counts_as     text not null,
    sessions      integer not null,
    sen_provision text,
    primary_need  text,
    age           smallint,
    sex           text,
    ethnicity     text
) partition by list (delivery_id);
create index on star.fct_pupil_session (area_code, as_of);
comment on table star.fct_pupil_session is 'One row is the sessions of one pupil or leaver for one reason in a term, or in the second half of the summer term.';
comment on column star.fct_pupil_session.delivery_id is 'The delivery.';
comment on column star.fct_pupil_session.source_table is 'Table of the set the line is in.';
comment on column star.fct_pupil_session.source_line is 'Line in the agency''s own file.';
comment on column star.fct_pupil_session.person_key is 'Pseudonymous person.';
comment on column star.fct_pupil_session.agency is 'Agency that sent it.';
comment on column star.fct_pupil_session.area_code is 'Authority.';
comment on column star.fct_pupil_session.period_kind is 'day: census day.';
comment on column star.fct_pupil_session.period_start is 'First day it covers.';
comment on column star.fct_pupil_session.period_end is 'Last day it covers.';
comment on column star.fct_pupil_session.as_of is 'Census day.';
comment on column star.fct_pupil_session.term is 'Term of the census: autumn, spring or summer. What it tells of sessions and suspensions is of the term before.';
comment on column star.fct_pupil_session.part is 'term: the term before the census; half-term: the second half of the summer term.';
comment on column star.fct_pupil_session.on_roll is 'False for a leaver.';
comment on column star.fct_pupil_session.school is 'School as the collection system numbers it.';
comment on column star.fct_pupil_session.reason is 'Attendance code.';
comment on column star.fct_pupil_session.counts_as is 'present, authorised, unauthorised or not-counted, by the list when it was loaded; unknown for a code without a group.';
comment on column star.fct_pupil_session.sessions is 'Sessions, two to a day.';
comment on column star.fct_pupil_session.sen_provision is 'N none, K SEN support, E plan; S, A, P in old files; null when blank.';
comment on column star.fct_pupil_session.primary_need is 'Need of rank 1; null outside spring and when none is given.';
comment on column star.fct_pupil_session.age is 'Completed years on census day.';
comment on column star.fct_pupil_session.sex is 'F or M.';
comment on column star.fct_pupil_session.ethnicity is 'Code as sent; spring only.';

-- One row is one suspension or permanent exclusion.
create table star.fct_exclusion (
    delivery_id   bigint not null,
    source_table  text not null,
    source_line   bigint not null,
    person_key    bigint not null,
    agency        text not null,
    area_code     text not null,
    period_kind   text not null,
    period_start  date not null,
    period_end    date not null,
    as_of         date not null,
    term          text not null,
    on_roll       boolean not null,
    school        text not null,
    started_on    date not null,
    category      text not null,
    sessions      integer,
    reasons       text[] not null default '{}',
    sen_provision text,
    primary_need  text,
    age           smallint,
    sex           text,
    ethnicity     text
) partition by list (delivery_id);
create index on star.fct_exclusion (area_code, started_on);
comment on table star.fct_exclusion is 'One row is one suspension or permanent exclusion.';
comment on column star.fct_exclusion.delivery_id is 'The delivery.';
comment on column star.fct_exclusion.source_table is 'Table of the set the line is in.';
comment on column star.fct_exclusion.source_line is 'Line in the agency''s own file.';
comment on column star.fct_exclusion.person_key is 'Pseudonymous person.';
comment on column star.fct_exclusion.agency is 'Agency that sent it.';
comment on column star.fct_exclusion.area_code is 'Authority.';
comment on column star.fct_exclusion.period_kind is 'day: census day.';
comment on column star.fct_exclusion.period_start is 'First day it covers.';
comment on column star.fct_exclusion.period_end is 'Last day it covers.';
comment on column star.fct_exclusion.as_of is 'Census day.';
comment on column star.fct_exclusion.term is 'Term of the census: autumn, spring or summer. What it tells of sessions and suspensions is of the term before.';
comment on column star.fct_exclusion.on_roll is 'False for a leaver.';
comment on column star.fct_exclusion.school is 'School as the collection system numbers it.';
comment on column star.fct_exclusion.started_on is 'First day.';
comment on column star.fct_exclusion.category is 'suspension, permanent or lunchtime.';
comment on column star.fct_exclusion.sessions is 'Sessions lost.';
comment on column star.fct_exclusion.reasons is 'Reason codes as sent, the first first. DS is abuse relating to disability, not Down syndrome.';
comment on column star.fct_exclusion.sen_provision is 'Provision at the time; of census day where the row does not say.';
comment on column star.fct_exclusion.primary_need is 'Need of rank 1; null outside spring and when none is given.';
comment on column star.fct_exclusion.age is 'Completed years on the first day.';
comment on column star.fct_exclusion.sex is 'F or M.';
comment on column star.fct_exclusion.ethnicity is 'Code as sent; spring only.';

-- One row is one pupil who left the roll of one school since the census before.
create table star.fct_leaver (
    delivery_id       bigint not null,
    source_line       bigint not null,
    person_key        bigint not null,
    agency            text not null,
    area_code         text not null,
    period_kind       text not null,
    period_start      date not null,
    period_end        date not null,
    as_of             date not null,
    term              text not null,
    school            text not null,
    entered_on        date,
    left_on           date not null,
    sessions_possible integer,
    sessions_add_up   boolean,
    age               smallint,
    sex               text,
    ethnicity         text
) partition by list (delivery_id);
create index on star.fct_leaver (area_code, as_of);
comment on table star.fct_leaver is 'One row is one pupil who left the roll of one school since the census before.';
comment on column star.fct_leaver.delivery_id is 'The delivery.';
comment on column star.fct_leaver.source_line is 'Line in the agency''s own file.';
comment on column star.fct_leaver.person_key is 'Pseudonymous person.';
comment on column star.fct_leaver.agency is 'Agency that sent it.';
comment on column star.fct_leaver.area_code is 'Authority.';
comment on column star.fct_leaver.period_kind is 'day: census day.';
comment on column star.fct_leaver.period_start is 'First day it covers.';
comment on column star.fct_leaver.period_end is 'Last day it covers.';
comment on column star.fct_leaver.as_of is 'Census day.';
comment on column star.fct_leaver.term is 'Term of the census: autumn, spring or summer. What it tells of sessions and suspensions is of the term before.';
comment on column star.fct_leaver.school is 'School as the collection system numbers it.';
comment on column star.fct_leaver.entered_on is 'First day at the school.';
comment on column star.fct_leaver.left_on is 'Last day at the school.';
comment on column star.fct_leaver.sessions_possible is 'Sessions possible in the term before.';
comment on column star.fct_leaver.sessions_add_up is 'False when more were missed than were possible; null when none were possible or said.';
comment on column star.fct_leaver.age is 'Completed years on the last day.';
comment on column star.fct_leaver.sex is 'F or M.';
comment on column star.fct_leaver.ethnicity is 'Code as sent; spring only.';
