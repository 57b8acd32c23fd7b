-- Facts and dimensions. Facts are list-partitioned with one leaf per delivery: a leaf is made and attached in the publish transaction.

-- One row is one area: England, a region, an authority.
create table star.dim_area (
    area_code    text primary key,
    area_name    text not null,
    level        text not null check (level in ('country', 'region', 'authority')),
    parent_code  text references star.dim_area deferrable initially deferred,
    la_number    text,
    invented     boolean not null default false,
    valid_from   date,
    valid_to     date
);
comment on table star.dim_area is 'One row is one area: England, a region, an authority.';
comment on column star.dim_area.area_code is 'Nine-character code; invented areas begin with X.';
comment on column star.dim_area.area_name is 'Name.';
comment on column star.dim_area.level is 'country, region or authority.';
comment on column star.dim_area.parent_code is 'Area it lies in.';
comment on column star.dim_area.la_number is 'Three-figure authority number used in education returns.';
comment on column star.dim_area.invented is 'True for a demonstration area that does not exist.';
comment on column star.dim_area.valid_from is 'First day the code is in force; null when always.';
comment on column star.dim_area.valid_to is 'Last day the code is in force; null while it is.';

-- One row is one pair of similar areas: a comparator of an area.
create table star.dim_neighbour (
    area_code       text not null,
    neighbour_code  text not null,
    rank            smallint not null,
    set_name        text not null,
    primary key (area_code, neighbour_code)
);
comment on table star.dim_neighbour is 'One row is one pair of similar areas: a comparator of an area.';
comment on column star.dim_neighbour.area_code is 'The area.';
comment on column star.dim_neighbour.neighbour_code is 'An area like it.';
comment on column star.dim_neighbour.rank is '1 is the most alike.';
comment on column star.dim_neighbour.set_name is 'Which set and year the choice comes from.';

-- One row is one school or college in one delivery of the register.
create table star.dim_establishment (
    delivery_id  bigint not null,
    source_line  bigint not null,
    urn          text not null,
    ukprn        text,
    name         text not null,
    type_code    text not null,
    setting      text not null,
    phase        text,
    la_number    text
) partition by list (delivery_id);
create index on star.dim_establishment (urn);
comment on table star.dim_establishment is 'One row is one school or college in one delivery of the register.';
comment on column star.dim_establishment.delivery_id is 'The delivery.';
comment on column star.dim_establishment.source_line is 'Line in the file.';
comment on column star.dim_establishment.urn is 'Unique reference number.';
comment on column star.dim_establishment.ukprn is 'Provider number.';
comment on column star.dim_establishment.name is 'Name.';
comment on column star.dim_establishment.type_code is 'Type as the register codes it.';
comment on column star.dim_establishment.setting is 'Setting group: mainstream, special, ap, fe, early-years, other.';
comment on column star.dim_establishment.phase is 'Phase.';
comment on column star.dim_establishment.la_number is 'Authority it lies in.';

-- One row is the residents of one area, year, sex and single year of age.
create table star.dim_population (
    delivery_id  bigint not null,
    source_line  bigint not null,
    area_code    text not null,
    mid_year     smallint not null,
    sex          text not null,
    age          smallint not null,
    residents    bigint not null
) partition by list (delivery_id);
create index on star.dim_population (area_code, mid_year);
comment on table star.dim_population is 'One row is the residents of one area, year, sex and single year of age.';
comment on column star.dim_population.delivery_id is 'The delivery.';
comment on column star.dim_population.source_line is 'Line in the file.';
comment on column star.dim_population.area_code is 'Area.';
comment on column star.dim_population.mid_year is 'Year of the mid-year estimate.';
comment on column star.dim_population.sex is 'F or M.';
comment on column star.dim_population.age is 'Age in completed years.';
comment on column star.dim_population.residents is 'Estimated residents.';

-- One row is one request for an EHC needs assessment and what came of it, as one delivery knew it.
create table star.fct_ehc_request (
    delivery_id            bigint not null,
    source_line            bigint not null,
    person_key             bigint not null,
    use                    text not null,
    agency                 text not null,
    area_code              text not null,
    period_kind            text not null,
    period_start           date not null,
    period_end             date not null,
    as_of                  date not null,
    received_on            date,
    request_source         text,
    youth_accommodation    boolean,
    request_outcome        text,
    request_outcome_on     date,
    request_mediation      boolean,
    request_tribunal       boolean,
    assessment_outcome     text,
    assessment_outcome_on  date,
    week20_exception       boolean,
    plan_started_on        date,
    plan_ceased_on         date,
    cease_reason           text,
    personal_budget        boolean,
    age_at_received        smallint,
    age_at_end             smallint,
    sex                    text,
    ethnicity              text,
    primary_need           text
) partition by list (delivery_id);
create index on star.fct_ehc_request (area_code, received_on);
comment on table star.fct_ehc_request is 'One row is one request for an EHC needs assessment and what came of it, as one delivery knew it.';
comment on column star.fct_ehc_request.delivery_id is 'The delivery.';
comment on column star.fct_ehc_request.source_line is 'Line of the request in the agency''s own file.';
comment on column star.fct_ehc_request.person_key is 'Pseudonymous person.';
comment on column star.fct_ehc_request.use is 'return (statutory, yearly) or in-year (monthly snapshot).';
comment on column star.fct_ehc_request.agency is 'Agency that sent it.';
comment on column star.fct_ehc_request.area_code is 'Responsible authority.';
comment on column star.fct_ehc_request.period_kind is 'calendar-year for the return, month for a snapshot.';
comment on column star.fct_ehc_request.period_start is 'First day of activity the delivery covers.';
comment on column star.fct_ehc_request.period_end is 'Last day of activity the delivery covers.';
comment on column star.fct_ehc_request.as_of is 'Census day of the return, last day of the month of a snapshot.';
comment on column star.fct_ehc_request.received_on is 'Day the request was received: starts the 6 and 20 weeks.';
comment on column star.fct_ehc_request.request_source is 'Who asked: 1 parent or young person, 2 school or college, 3 health, 4 social care, 5 other.';
comment on column star.fct_ehc_request.youth_accommodation is 'Resident in relevant youth accommodation.';
comment on column star.fct_ehc_request.request_outcome is 'Y assess, N refused, A not yet decided, W withdrawn, H decided before the period.';
comment on column star.fct_ehc_request.request_outcome_on is 'Day the decision was sent.';
comment on column star.fct_ehc_request.request_mediation is 'Mediation about the request.';
comment on column star.fct_ehc_request.request_tribunal is 'Appeal about the request.';
comment on column star.fct_ehc_request.assessment_outcome is 'Y plan to be issued, N not, A not yet decided, W withdrawn, H before the period.';
comment on column star.fct_ehc_request.assessment_outcome_on is 'Day of that decision.';
comment on column star.fct_ehc_request.week20_exception is 'A time-limit exception applies (SEND Regulations 2014, regulation 13).';
comment on column star.fct_ehc_request.plan_started_on is 'Day the plan was issued.';
comment on column star.fct_ehc_request.plan_ceased_on is 'Day the plan ended.';
comment on column star.fct_ehc_request.cease_reason is '1 to 9 as the SEN2 guide lists.';
comment on column star.fct_ehc_request.personal_budget is 'A personal budget was taken up.';
comment on column star.fct_ehc_request.age_at_received is 'Completed years on the day received.';
comment on column star.fct_ehc_request.age_at_end is 'Completed years on as_of.';
comment on column star.fct_ehc_request.sex is 'F or M.';
comment on column star.fct_ehc_request.ethnicity is 'Code as sent.';
comment on column star.fct_ehc_request.primary_need is 'Need of rank 1, where a plan holds one.';

-- One row is one EHC plan in force on the day a delivery describes.
create table star.fct_ehc_plan (
    delivery_id            bigint not null,
    source_line            bigint not null,
    person_key             bigint not null,
    use                    text not null,
    agency                 text not null,
    area_code              text not null,
    period_kind            text not null,
    period_start           date not null,
    period_end             date not null,
    as_of                  date not null,
    plan_started_on        date,
    primary_need           text,
    secondary_need         text,
    main_urn               text,
    main_ukprn             text,
    main_setting_code      text,
    in_sen_unit            boolean,
    in_resourced_provision boolean,
    review_meeting_on      date,
    review_outcome         text,
    review_decided_on      date,
    review_draft_on        date,
    phase_transfer_due_on  date,
    phase_transfer_final_on date,
    personal_budget        boolean,
    age                    smallint,
    sex                    text,
    ethnicity              text
) partition by list (delivery_id);
create index on star.fct_ehc_plan (area_code, as_of);
comment on table star.fct_ehc_plan is 'One row is one EHC plan in force on the day a delivery describes.';
comment on column star.fct_ehc_plan.delivery_id is 'The delivery.';
comment on column star.fct_ehc_plan.source_line is 'Line of the active plan in the agency''s own file.';
comment on column star.fct_ehc_plan.person_key is 'Pseudonymous person.';
comment on column star.fct_ehc_plan.use is 'return or in-year.';
comment on column star.fct_ehc_plan.agency is 'Agency that sent it.';
comment on column star.fct_ehc_plan.area_code is 'Responsible authority.';
comment on column star.fct_ehc_plan.period_kind is 'calendar-year for the return, month for a snapshot.';
comment on column star.fct_ehc_plan.period_start is 'First day of activity the delivery covers.';
comment on column star.fct_ehc_plan.period_end is 'Last day of activity the delivery covers.';
comment on column star.fct_ehc_plan.as_of is 'Day on which the plan is in force: census day or month end.';
comment on column star.fct_ehc_plan.plan_started_on is 'Day the plan was first issued.';
comment on column star.fct_ehc_plan.primary_need is 'Need of rank 1; null when unknown.';
comment on column star.fct_ehc_plan.secondary_need is 'Need of rank 2.';
comment on column star.fct_ehc_plan.main_urn is 'School of the main placement.';
comment on column star.fct_ehc_plan.main_ukprn is 'Provider of the main placement.';
comment on column star.fct_ehc_plan.main_setting_code is 'Setting code when there is no school: OLA OPA EHE EYP OTH NEET NIEC NIEO.';
comment on column star.fct_ehc_plan.in_sen_unit is 'Main placement in a SEN unit.';
comment on column star.fct_ehc_plan.in_resourced_provision is 'Main placement in resourced provision.';
comment on column star.fct_ehc_plan.review_meeting_on is 'Day of the last review meeting.';
comment on column star.fct_ehc_plan.review_outcome is 'Decision after the review, letter as sent (list not verified).';
comment on column star.fct_ehc_plan.review_decided_on is 'Day the decision letter went.';
comment on column star.fct_ehc_plan.review_draft_on is 'Day a draft amended plan was sent.';
comment on column star.fct_ehc_plan.phase_transfer_due_on is 'Day the phase-transfer plan is due.';
comment on column star.fct_ehc_plan.phase_transfer_final_on is 'Day it was finalised.';
comment on column star.fct_ehc_plan.personal_budget is 'A personal budget is in place.';
comment on column star.fct_ehc_plan.age is 'Completed years on as_of.';
comment on column star.fct_ehc_plan.sex is 'F or M.';
comment on column star.fct_ehc_plan.ethnicity is 'Code as sent.';

-- One row is one referral to a community service, as one delivery knew it; the latest delivery that holds the record counts.
create table star.fct_community_referral (
    delivery_id       bigint not null,
    source_line       bigint not null,
    record_key        bigint not null,
    person_key        bigint not null,
    agency            text not null,
    area_code         text not null,
    as_of             date not null,
    service_line      text,
    received_on       date not null,
    referral_source   text,
    priority          text,
    first_contact_on  date,
    discharged_on     date,
    discharge_reason  text,
    age_at_received   smallint,
    sex               text,
    ethnicity         text
) partition by list (delivery_id);
create index on star.fct_community_referral (record_key);
comment on table star.fct_community_referral is 'One row is one referral to a community service, as one delivery knew it; the latest delivery that holds the record counts.';
comment on column star.fct_community_referral.delivery_id is 'The delivery.';
comment on column star.fct_community_referral.source_line is 'Line in the agency''s own file.';
comment on column star.fct_community_referral.record_key is 'Pseudonymous key of the referral, stable across deliveries.';
comment on column star.fct_community_referral.person_key is 'Pseudonymous person.';
comment on column star.fct_community_referral.agency is 'Agency that sent it.';
comment on column star.fct_community_referral.area_code is 'Area the service reports for.';
comment on column star.fct_community_referral.as_of is 'End of the reporting period: what the row says is true as at this day.';
comment on column star.fct_community_referral.service_line is 'Service: SLT, OT, PHYSIO, COMPAED, AUDIO, CHN, DIET, ORTHOP.';
comment on column star.fct_community_referral.received_on is 'Day the referral was received.';
comment on column star.fct_community_referral.referral_source is 'Source code.';
comment on column star.fct_community_referral.priority is '1 routine, 2 urgent.';
comment on column star.fct_community_referral.first_contact_on is 'Day of the first attended contact.';
comment on column star.fct_community_referral.discharged_on is 'Day of discharge.';
comment on column star.fct_community_referral.discharge_reason is 'Reason code.';
comment on column star.fct_community_referral.age_at_received is 'Completed years on the day received.';
comment on column star.fct_community_referral.sex is 'F, M or U.';
comment on column star.fct_community_referral.ethnicity is 'NHS letter as sent.';

-- One row is one episode of a child in need open in the children's act year.
create table star.fct_child_in_need (
    delivery_id     bigint not null,
    source_line     bigint not null,
    person_key      bigint not null,
    agency          text not null,
    area_code       text not null,
    period_kind     text not null,
    period_start    date not null,
    period_end      date not null,
    referred_on     date,
    closed_on       date,
    closure_reason  text,
    primary_need_code text,
    disabilities    text[] not null default '{}',
    disabled        boolean,
    age             smallint,
    sex             text,
    ethnicity       text
) partition by list (delivery_id);
create index on star.fct_child_in_need (area_code, period_end);
comment on table star.fct_child_in_need is 'One row is one episode of a child in need open in the children''s act year.';
comment on column star.fct_child_in_need.delivery_id is 'The delivery.';
comment on column star.fct_child_in_need.source_line is 'Line in the agency''s own file.';
comment on column star.fct_child_in_need.person_key is 'Pseudonymous person.';
comment on column star.fct_child_in_need.agency is 'Agency that sent it.';
comment on column star.fct_child_in_need.area_code is 'Authority.';
comment on column star.fct_child_in_need.period_kind is 'act-year: 1 April to 31 March.';
comment on column star.fct_child_in_need.period_start is 'First day of the year.';
comment on column star.fct_child_in_need.period_end is 'Last day of the year.';
comment on column star.fct_child_in_need.referred_on is 'Day of the referral.';
comment on column star.fct_child_in_need.closed_on is 'Day the case closed; null when open at the year''s end.';
comment on column star.fct_child_in_need.closure_reason is 'RC1 to RC9.';
comment on column star.fct_child_in_need.primary_need_code is 'N0 to N9; N2 is the child''s disability or illness.';
comment on column star.fct_child_in_need.disabilities is 'Disability codes as sent.';
comment on column star.fct_child_in_need.disabled is 'True with any code but NONE, false with NONE only, null when blank.';
comment on column star.fct_child_in_need.age is 'Completed years at the year''s end.';
comment on column star.fct_child_in_need.sex is 'F, M or U.';
comment on column star.fct_child_in_need.ethnicity is 'Code as sent.';

-- One row is one row of a published release, its figures kept as published.
create table star.fct_published_figure (
    delivery_id       bigint not null,
    source_line       bigint not null,
    table_name        text not null,
    time_period       text not null,
    time_identifier   text not null,
    geographic_level  text not null,
    area_code         text not null,
    breakdown_topic   text not null,
    breakdown         text not null,
    figures           jsonb not null
) partition by list (delivery_id);
create index on star.fct_published_figure (table_name, breakdown_topic, area_code);
comment on table star.fct_published_figure is 'One row is one row of a published release, its figures kept as published.';
comment on column star.fct_published_figure.delivery_id is 'The delivery.';
comment on column star.fct_published_figure.source_line is 'Line in the published file.';
comment on column star.fct_published_figure.table_name is 'File of the release, such as timeliness_20_week.';
comment on column star.fct_published_figure.time_period is 'Period as published: 2024 or 202425.';
comment on column star.fct_published_figure.time_identifier is 'Kind of period as published.';
comment on column star.fct_published_figure.geographic_level is 'National, Regional or Local authority.';
comment on column star.fct_published_figure.area_code is 'Code of the area the row is about.';
comment on column star.fct_published_figure.breakdown_topic is 'What the row is broken down by, as published.';
comment on column star.fct_published_figure.breakdown is 'Which group, as published.';
comment on column star.fct_published_figure.figures is 'Figures by column heading as text: a number, or a symbol (x not available, z not applicable, c confidential).';

-- Makes the delivery's own leaf of a fact, not yet attached; the publish transaction fills and attaches it.
create function star.create_leaf(fact text, delivery bigint) returns text
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    leaf text := format('%s_d%s', fact, delivery);
begin
    if not exists (select from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
                   where c.relnamespace = 'star'::regnamespace and c.relname = fact) then
        raise exception 'star.% is not a fact', fact;
    end if;
    execute format('create table star.%I (like star.%I including defaults including constraints including comments, '
                   'constraint leaf_of_one_delivery check (delivery_id = %s))', leaf, fact, delivery);
    execute format('grant select, insert on star.%I to send_worker', leaf);
    return leaf;
end $$;
comment on function star.create_leaf is 'Makes the delivery''s own leaf of a fact, not yet attached.';

create function star.attach_leaf(fact text, delivery bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    leaf text := format('%s_d%s', fact, delivery);
begin
    execute format('alter table star.%I attach partition star.%I for values in (%s)', fact, leaf, delivery);
    execute format('alter table star.%I drop constraint leaf_of_one_delivery', leaf);
    execute format('analyze star.%I', leaf);
end $$;
comment on function star.attach_leaf is 'Attaches a filled leaf to its fact; indexes are built here.';
