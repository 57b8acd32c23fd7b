-- Children looked after (SSDA903): the children of a year, their episodes, reviews, times missing, decisions on adoption and health. One leaf of each per
-- delivery (0006). A return is whole for its year.

-- One row is one child looked after at any time in the year.
create table star.fct_care_child (
    delivery_id  bigint not null,
    source_line  bigint not null,
    person_key   bigint not null,
    agency       text not null,
    area_code    text not null,
    period_kind  text not null,
    period_start date not null,
    period_end   date not null,
    is_mother    boolean,
    age          smallint,
    sex          text,
    ethnicity    text
) partition by list (delivery_id);
create index on star.fct_care_child (area_code, period_end);
comment on table star.fct_care_child is 'One row is one child looked after at any time in the year.';
comment on column star.fct_care_child.delivery_id is 'The delivery.';
comment on column star.fct_care_child.source_line is 'Line in the agency''s own file.';
comment on column star.fct_care_child.person_key is 'Pseudonymous person.';
comment on column star.fct_care_child.agency is 'Agency that sent it.';
comment on column star.fct_care_child.area_code is 'Authority.';
comment on column star.fct_care_child.period_kind is 'act-year: 1 April to 31 March.';
comment on column star.fct_care_child.period_start is 'First day of the year.';
comment on column star.fct_care_child.period_end is 'Last day of the year.';
comment on column star.fct_care_child.is_mother is 'Is a mother.';
comment on column star.fct_care_child.age is 'Completed years at the year''s end.';
comment on column star.fct_care_child.sex is 'F or M.';
comment on column star.fct_care_child.ethnicity is 'Code as sent.';

-- One row is one episode of care as one return tells it. Episodes live across years: star.care_episodes gives each once.
create table star.fct_care_episode (
    delivery_id  bigint not null,
    source_line  bigint not null,
    person_key   bigint not null,
    agency       text not null,
    area_code    text not null,
    period_kind  text not null,
    period_start date not null,
    period_end   date not null,
    started_on   date not null,
    ended_on     date,
    new_reason   text not null,
    legal_status text not null,
    short_break  boolean not null,
    need_code    text,
    placement    text,
    provider     text,
    end_reason   text,
    move_reason  text,
    urn          text,
    age_at_start smallint,
    age          smallint,
    sex          text,
    ethnicity    text
) partition by list (delivery_id);
create index on star.fct_care_episode (area_code, period_end);
comment on table star.fct_care_episode is 'One row is one episode of care as one return tells it. Episodes live across years: star.care_episodes gives each once.';
comment on column star.fct_care_episode.delivery_id is 'The delivery.';
comment on column star.fct_care_episode.source_line is 'Line in the agency''s own file.';
comment on column star.fct_care_episode.person_key is 'Pseudonymous person.';
comment on column star.fct_care_episode.agency is 'Agency that sent it.';
comment on column star.fct_care_episode.area_code is 'Authority.';
comment on column star.fct_care_episode.period_kind is 'act-year: 1 April to 31 March.';
comment on column star.fct_care_episode.period_start is 'First day of the year.';
comment on column star.fct_care_episode.period_end is 'Last day of the year.';
comment on column star.fct_care_episode.started_on is 'First day.';
comment on column star.fct_care_episode.ended_on is 'Day it ended; null when open at the year''s end.';
comment on column star.fct_care_episode.new_reason is 'Why it began: S started to be looked after, P L T U B a change.';
comment on column star.fct_care_episode.legal_status is 'Legal status.';
comment on column star.fct_care_episode.short_break is 'Legal status V3 or V4: short breaks, left out of most counts of children looked after.';
comment on column star.fct_care_episode.need_code is 'Category of need N1 to N8; N2 is the child''s disability.';
comment on column star.fct_care_episode.placement is 'Type of placement.';
comment on column star.fct_care_episode.provider is 'Who provides the placement.';
comment on column star.fct_care_episode.end_reason is 'Why it ended; X1 goes on in another episode.';
comment on column star.fct_care_episode.move_reason is 'Why the placement changed, as sent.';
comment on column star.fct_care_episode.urn is 'Ofsted number of the placement.';
comment on column star.fct_care_episode.age_at_start is 'Completed years on the first day.';
comment on column star.fct_care_episode.age is 'Completed years at the year''s end.';
comment on column star.fct_care_episode.sex is 'F or M.';
comment on column star.fct_care_episode.ethnicity is 'Code as sent.';

-- One row is one review of a child looked after.
create table star.fct_care_review (
    delivery_id  bigint not null,
    source_line  bigint not null,
    person_key   bigint not null,
    agency       text not null,
    area_code    text not null,
    period_kind  text not null,
    period_start date not null,
    period_end   date not null,
    reviewed_on  date not null,
    part         text,
    age          smallint,
    sex          text,
    ethnicity    text
) partition by list (delivery_id);
create index on star.fct_care_review (area_code, period_end);
comment on table star.fct_care_review is 'One row is one review of a child looked after.';
comment on column star.fct_care_review.delivery_id is 'The delivery.';
comment on column star.fct_care_review.source_line is 'Line in the agency''s own file.';
comment on column star.fct_care_review.person_key is 'Pseudonymous person.';
comment on column star.fct_care_review.agency is 'Agency that sent it.';
comment on column star.fct_care_review.area_code is 'Authority.';
comment on column star.fct_care_review.period_kind is 'act-year: 1 April to 31 March.';
comment on column star.fct_care_review.period_start is 'First day of the year.';
comment on column star.fct_care_review.period_end is 'Last day of the year.';
comment on column star.fct_care_review.reviewed_on is 'Day of the review.';
comment on column star.fct_care_review.part is 'How the child took part: PN0 to PN7.';
comment on column star.fct_care_review.age is 'Completed years at the year''s end.';
comment on column star.fct_care_review.sex is 'F or M.';
comment on column star.fct_care_review.ethnicity is 'Code as sent.';

-- One row is one time a child looked after was missing or away without authorisation.
create table star.fct_care_missing (
    delivery_id  bigint not null,
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
    age          smallint,
    sex          text,
    ethnicity    text
) partition by list (delivery_id);
create index on star.fct_care_missing (area_code, period_end);
comment on table star.fct_care_missing is 'One row is one time a child looked after was missing or away without authorisation.';
comment on column star.fct_care_missing.delivery_id is 'The delivery.';
comment on column star.fct_care_missing.source_line is 'Line in the agency''s own file.';
comment on column star.fct_care_missing.person_key is 'Pseudonymous person.';
comment on column star.fct_care_missing.agency is 'Agency that sent it.';
comment on column star.fct_care_missing.area_code is 'Authority.';
comment on column star.fct_care_missing.period_kind is 'act-year: 1 April to 31 March.';
comment on column star.fct_care_missing.period_start is 'First day of the year.';
comment on column star.fct_care_missing.period_end is 'Last day of the year.';
comment on column star.fct_care_missing.kind is 'missing or away.';
comment on column star.fct_care_missing.started_on is 'First day.';
comment on column star.fct_care_missing.ended_on is 'Day found or come back; null when not by the year''s end.';
comment on column star.fct_care_missing.age is 'Completed years at the year''s end.';
comment on column star.fct_care_missing.sex is 'F or M.';
comment on column star.fct_care_missing.ethnicity is 'Code as sent.';

-- One row is one decision that a child should be placed for adoption.
create table star.fct_care_adoption (
    delivery_id     bigint not null,
    source_line     bigint not null,
    person_key      bigint not null,
    agency          text not null,
    area_code       text not null,
    period_kind     text not null,
    period_start    date not null,
    period_end      date not null,
    decided_on      date not null,
    reversed_on     date,
    reversed_reason text,
    age             smallint,
    sex             text,
    ethnicity       text
) partition by list (delivery_id);
create index on star.fct_care_adoption (area_code, period_end);
comment on table star.fct_care_adoption is 'One row is one decision that a child should be placed for adoption.';
comment on column star.fct_care_adoption.delivery_id is 'The delivery.';
comment on column star.fct_care_adoption.source_line is 'Line in the agency''s own file.';
comment on column star.fct_care_adoption.person_key is 'Pseudonymous person.';
comment on column star.fct_care_adoption.agency is 'Agency that sent it.';
comment on column star.fct_care_adoption.area_code is 'Authority.';
comment on column star.fct_care_adoption.period_kind is 'act-year: 1 April to 31 March.';
comment on column star.fct_care_adoption.period_start is 'First day of the year.';
comment on column star.fct_care_adoption.period_end is 'Last day of the year.';
comment on column star.fct_care_adoption.decided_on is 'Day of the decision.';
comment on column star.fct_care_adoption.reversed_on is 'Day it was decided otherwise.';
comment on column star.fct_care_adoption.reversed_reason is 'Why: RD1 to RD4.';
comment on column star.fct_care_adoption.age is 'Completed years at the year''s end.';
comment on column star.fct_care_adoption.sex is 'F or M.';
comment on column star.fct_care_adoption.ethnicity is 'Code as sent.';

-- One row is the health of one child looked after for the whole year.
create table star.fct_care_health (
    delivery_id         bigint not null,
    source_line         bigint not null,
    person_key          bigint not null,
    agency              text not null,
    area_code           text not null,
    period_kind         text not null,
    period_start        date not null,
    period_end          date not null,
    sdq_score           smallint,
    sdq_reason          text,
    convicted           boolean,
    development_checked boolean,
    immunised           boolean,
    teeth_checked       boolean,
    health_assessed     boolean,
    substance_misuse    boolean,
    help_received       boolean,
    help_offered        boolean,
    age                 smallint,
    sex                 text,
    ethnicity           text
) partition by list (delivery_id);
create index on star.fct_care_health (area_code, period_end);
comment on table star.fct_care_health is 'One row is the health of one child looked after for the whole year.';
comment on column star.fct_care_health.delivery_id is 'The delivery.';
comment on column star.fct_care_health.source_line is 'Line in the agency''s own file.';
comment on column star.fct_care_health.person_key is 'Pseudonymous person.';
comment on column star.fct_care_health.agency is 'Agency that sent it.';
comment on column star.fct_care_health.area_code is 'Authority.';
comment on column star.fct_care_health.period_kind is 'act-year: 1 April to 31 March.';
comment on column star.fct_care_health.period_start is 'First day of the year.';
comment on column star.fct_care_health.period_end is 'Last day of the year.';
comment on column star.fct_care_health.sdq_score is 'Strengths and difficulties score, 0 to 40.';
comment on column star.fct_care_health.sdq_reason is 'Why there is none.';
comment on column star.fct_care_health.convicted is 'Convicted or cautioned.';
comment on column star.fct_care_health.development_checked is 'Development check up to date, under 5.';
comment on column star.fct_care_health.immunised is 'Immunisations up to date.';
comment on column star.fct_care_health.teeth_checked is 'Teeth checked.';
comment on column star.fct_care_health.health_assessed is 'Annual health assessment.';
comment on column star.fct_care_health.substance_misuse is 'Substance misuse identified.';
comment on column star.fct_care_health.help_received is 'Help received for it.';
comment on column star.fct_care_health.help_offered is 'Help offered for it.';
comment on column star.fct_care_health.age is 'Completed years at the year''s end.';
comment on column star.fct_care_health.sex is 'F or M.';
comment on column star.fct_care_health.ethnicity is 'Code as sent.';

-- Of each episode the latest return that holds it: an episode open in 2025 and ended in 2026 is one, ended. A return holds every episode open in its year,
-- so one that the return before left open and this one does not hold has been withdrawn (its first day was corrected, say).
create function star.care_episodes(deliveries bigint[]) returns setof star.fct_care_episode
language sql stable as $$
    with latest as (
        select distinct on (area_code, person_key, started_on) *
        from star.fct_care_episode
        where delivery_id = any (deliveries)
        order by area_code, person_key, started_on, period_end desc, delivery_id desc
    ), told as (
        select distinct area_code, period_start
        from star.fct_care_child
        where delivery_id = any (deliveries)
    )
    select l.*
    from latest l
    where not exists (
        select from told t
        where t.area_code = l.area_code and t.period_start = l.period_end + 1 and (l.ended_on is null or l.ended_on >= t.period_start))
$$;
comment on function star.care_episodes is 'Episodes of care across years, each once, as the latest return that holds it tells it. For measure SQL.';
revoke all on function star.care_episodes from public;
