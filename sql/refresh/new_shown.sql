-- One row of new_shown is what the partnership is shown of one value.
create temporary table new_shown (
    value_id bigint, hidden_reason text, numerator numeric, denominator numeric, value numeric, lower numeric, upper numeric
) on commit drop;
