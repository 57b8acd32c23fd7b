-- One row is one field of a feed that rests on an agreement, and how it is covered.
select extract_slug as extract, feed, agency, table_name as "table", field, meaning, sensitivity, field_use as use, agreement, agreement_title, standing, until, arrives
from desk.coverage(@taken)
