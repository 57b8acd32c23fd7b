-- One row is one feed that rests on an agreement, and what was loaded of it.
select extract_slug as extract, agency, title, agreement, is_open, standing, until, deliveries, rows_loaded, up_to, loaded_at from desk.agreement_feeds()
