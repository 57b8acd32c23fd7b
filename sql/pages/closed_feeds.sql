-- One row is one extract that no agreement covers today, and why.
select extract_slug as extract, agency, title, agreement_slug, agreement, standing, until from desk.closed_feeds()
