-- Inspection lists (Annex A): people with an EHC plan and with SEN support on one day. One leaf per delivery (0006).

-- One row is one person on a list of an area SEND inspection.
create table star.fct_inspection_list (
    delivery_id     bigint not null,
    source_line     bigint not null,
    person_key      bigint not null,
    agency          text not null,
    area_code       text not null,
    period_kind     text not null,
    period_start    date not null,
    period_end      date not null,
    as_of           date not null,
    list            text not null,
    plan_issued_on  date,
    plan_updated_on date,
    reviewed_on     date,
    primary_need    text,
    main_urn        text,
    main_phase      text,
    second_phase    text,
    home_educated   boolean,
    suspensions     integer,
    exclusions      integer,
    absence         numeric,
    pupil_premium   boolean,
    known_to_care   boolean,
    care_team       text,
    disabled        boolean,
    age             smallint,
    sex             text,
    ethnicity       text
) partition by list (delivery_id);
create index on star.fct_inspection_list (area_code, as_of);
comment on table star.fct_inspection_list is 'One row is one person on a list of an area SEND inspection.';
comment on column star.fct_inspection_list.delivery_id is 'The delivery.';
comment on column star.fct_inspection_list.source_line is 'Line in the agency''s own file.';
comment on column star.fct_inspection_list.person_key is 'Pseudonymous person.';
comment on column star.fct_inspection_list.agency is 'Agency that sent it.';
comment on column star.fct_inspection_list.area_code is 'Authority.';
comment on column star.fct_inspection_list.period_kind is 'day.';
comment on column star.fct_inspection_list.period_start is 'Day of the list.';
comment on column star.fct_inspection_list.period_end is 'Day of the list.';
comment on column star.fct_inspection_list.as_of is 'Day of the list.';
comment on column star.fct_inspection_list.list is 'list1 with an EHC plan, list2 with SEN support.';
comment on column star.fct_inspection_list.plan_issued_on is 'Day the first plan was issued.';
comment on column star.fct_inspection_list.plan_updated_on is 'Day the last amended plan was issued.';
comment on column star.fct_inspection_list.reviewed_on is 'Day of the last review.';
comment on column star.fct_inspection_list.primary_need is 'Main type of need.';
comment on column star.fct_inspection_list.main_urn is 'School.';
comment on column star.fct_inspection_list.main_phase is 'Phase of the school.';
comment on column star.fct_inspection_list.second_phase is 'Phase of a second school.';
comment on column star.fct_inspection_list.home_educated is 'Educated at home by choice; plans only.';
comment on column star.fct_inspection_list.suspensions is 'Suspensions.';
comment on column star.fct_inspection_list.exclusions is 'Permanent exclusions.';
comment on column star.fct_inspection_list.absence is 'Absence as the area writes it.';
comment on column star.fct_inspection_list.pupil_premium is 'Pupil premium.';
comment on column star.fct_inspection_list.known_to_care is 'Known to children''s social care.';
comment on column star.fct_inspection_list.care_team is 'Which team.';
comment on column star.fct_inspection_list.disabled is 'Has a disability; null when not said.';
comment on column star.fct_inspection_list.age is 'Completed years on the day of the list.';
comment on column star.fct_inspection_list.sex is 'F, M or U.';
comment on column star.fct_inspection_list.ethnicity is 'As sent.';
