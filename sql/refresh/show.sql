-- One row is what one audience is shown of one value; a row that stands as it was is left alone.
insert into measure.shown as held (value_id, audience, hidden_reason, numerator, denominator, value, lower, upper)
select value_id, audience, hidden_reason, numerator, denominator, value, lower, upper from new_shown
on conflict (value_id, audience) do update
set hidden_reason = excluded.hidden_reason, numerator = excluded.numerator, denominator = excluded.denominator,
    value = excluded.value, lower = excluded.lower, upper = excluded.upper
where (held.hidden_reason, held.numerator, held.denominator, held.value, held.lower, held.upper)
      is distinct from (excluded.hidden_reason, excluded.numerator, excluded.denominator, excluded.value, excluded.lower, excluded.upper);
