-- One row is one current value of a measure that is no longer in the catalogue.
update measure.value set retired_at = @now where retired_at is null and slug <> all (@slugs);
