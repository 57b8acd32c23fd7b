-- One row of new_shown is what one audience is shown of one value.
create temporary table new_shown (
    value_id bigint, audience text, hidden_reason text, numerator numeric, denominator numeric, value numeric, lower numeric, upper numeric
) on commit drop;
