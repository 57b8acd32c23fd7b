-- One row of new_value is one value just worked out; one row of refresh_scope is what was worked out: a measure and source, one
-- period of it or (no period) all of them.
create temporary table new_value (
    slug text, area_code text, period_kind text, period_start date, period_end date,
    breakdown text, member text, breakdown2 text, member2 text, source text,
    numerator numeric, denominator numeric, value numeric, lower numeric, upper numeric,
    method text, symbol text, reason text, deliveries bigint[], definition text
) on commit drop;
create temporary table refresh_scope (
    slug text, source text, period_kind text, period_start date, period_end date
) on commit drop;
