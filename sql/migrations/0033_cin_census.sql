-- What the children in need census tells beside the episodes (0006). One leaf per delivery.

-- One row is one thing done for a child in need: an assessment factor, a plan, an enquiry, a protection plan or a review.
create table star.fct_child_in_need_activity (
    delivery_id  bigint not null,
    source_table text not null,
    source_line  bigint not null,
    person_key   bigint not null,
    agency       text not null,
    area_code    text not null,
    period_kind  text not null,
    period_start date not null,
    period_end   date not null,
    kind         text not null,
    started_on   date not null,
    ended_on     date,
    detail       text,
    age          smallint,
    sex          text,
    ethnicity    text
) partition by list (delivery_id);
create index on star.fct_child_in_need_activity (area_code, period_end);
comment on table star.fct_child_in_need_activity is 'One row is one thing done for a child in need: an assessment factor, a plan, an enquiry, a protection plan or a review.';
comment on column star.fct_child_in_need_activity.delivery_id is 'The delivery.';
comment on column star.fct_child_in_need_activity.source_table is 'Table of the set the line is in.';
comment on column star.fct_child_in_need_activity.source_line is 'Line in the agency''s own file.';
comment on column star.fct_child_in_need_activity.person_key is 'Pseudonymous person.';
comment on column star.fct_child_in_need_activity.agency is 'Agency that sent it.';
comment on column star.fct_child_in_need_activity.area_code is 'Authority.';
comment on column star.fct_child_in_need_activity.period_kind is 'act-year: 1 April to 31 March.';
comment on column star.fct_child_in_need_activity.period_start is 'First day of the year.';
comment on column star.fct_child_in_need_activity.period_end is 'Last day of the year.';
comment on column star.fct_child_in_need_activity.kind is 'assessment (a row for each factor), plan, enquiry (section 47), protection-plan or review.';
comment on column star.fct_child_in_need_activity.started_on is 'First day.';
comment on column star.fct_child_in_need_activity.ended_on is 'Last day: authorised, ended, or the conference of an enquiry; null when open.';
comment on column star.fct_child_in_need_activity.detail is 'Factor of an assessment, or category of a protection plan.';
comment on column star.fct_child_in_need_activity.age is 'Completed years at the year''s end.';
comment on column star.fct_child_in_need_activity.sex is 'F, M or U.';
comment on column star.fct_child_in_need_activity.ethnicity is 'Code as sent.';
