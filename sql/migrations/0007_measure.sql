-- Measure values and what each audience may be shown of them.

-- One row is one value of one measure: an area, a period and at most two members of breakdowns.
create table measure.value (
    value_id      bigint generated always as identity primary key,
    slug          text not null,
    area_code     text not null,
    period_kind   text not null,
    period_start  date not null,
    period_end    date not null,
    breakdown     text not null default '',
    member        text not null default '',
    breakdown2    text not null default '',
    member2       text not null default '',
    source        text not null check (source in ('local', 'published', 'stated')),
    numerator     numeric,
    denominator   numeric,
    value         numeric,
    lower         numeric,
    upper         numeric,
    method        text,
    symbol        text,
    reason        text,
    deliveries    bigint[] not null default '{}',
    definition    text not null,
    computed_at   timestamptz not null,
    retired_at    timestamptz
);
create unique index value_current on measure.value
    (slug, area_code, period_kind, period_start, period_end, breakdown, member, breakdown2, member2, source) where retired_at is null;
comment on table measure.value is 'One row is one value of one measure: an area, a period and at most two members of breakdowns.';
comment on column measure.value.value_id is 'Number of the value.';
comment on column measure.value.slug is 'Measure, such as ehc-20wk.';
comment on column measure.value.area_code is 'Area.';
comment on column measure.value.period_kind is 'calendar-year, academic-year, financial-year, act-year, month, day.';
comment on column measure.value.period_start is 'First day.';
comment on column measure.value.period_end is 'Last day.';
comment on column measure.value.breakdown is 'Dimension broken down by, empty for the whole.';
comment on column measure.value.member is 'Member of that dimension.';
comment on column measure.value.breakdown2 is 'Second dimension, empty when none.';
comment on column measure.value.member2 is 'Member of the second dimension.';
comment on column measure.value.source is 'local (from agencies'' extracts), published (from a loaded release), stated (typed in with its source).';
comment on column measure.value.numerator is 'Count above the line.';
comment on column measure.value.denominator is 'Count below the line; null for a plain count.';
comment on column measure.value.value is 'The measure in its unit; null when it cannot be computed, with the reason.';
comment on column measure.value.lower is 'Lower 95% limit.';
comment on column measure.value.upper is 'Upper 95% limit.';
comment on column measure.value.method is 'Interval method: wilson, byar, exact-poisson, or none.';
comment on column measure.value.symbol is 'Published symbol that stands in place of a value: x, z, c, low, u.';
comment on column measure.value.reason is 'Why there is no value or no interval.';
comment on column measure.value.deliveries is 'Deliveries it rests on.';
comment on column measure.value.definition is 'Fingerprint of the measure''s SQL and YAML.';
comment on column measure.value.computed_at is 'When it was computed.';
comment on column measure.value.retired_at is 'When a later value took its place; null while current.';

-- One row is what one audience is shown of one value.
create table measure.shown (
    value_id       bigint not null references measure.value on delete cascade,
    audience       text not null check (audience in ('partnership')),
    hidden_reason  text,
    numerator      numeric,
    denominator    numeric,
    value          numeric,
    lower          numeric,
    upper          numeric,
    primary key (value_id, audience),
    constraint hidden_shows_nothing check (hidden_reason is null
        or (numerator is null and denominator is null and value is null and lower is null and upper is null))
);
comment on table measure.shown is 'One row is what one audience is shown of one value.';
comment on column measure.shown.value_id is 'The value.';
comment on column measure.shown.audience is 'partnership: 1 to 4 hidden, nearest 5.';
comment on column measure.shown.hidden_reason is 'Why it is hidden, for the suppression audit only; every page shows [c] alike. Null when shown.';
comment on column measure.shown.numerator is 'Numerator as shown: rounded.';
comment on column measure.shown.denominator is 'Denominator as shown: rounded.';
comment on column measure.shown.value is 'Value worked out from what is shown.';
comment on column measure.shown.lower is 'Lower limit from what is shown.';
comment on column measure.shown.upper is 'Upper limit from what is shown.';
