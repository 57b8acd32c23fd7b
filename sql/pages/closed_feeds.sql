-- One row is one extract that no agreement covers any more.
select extract_slug as extract, agency, title, agreement, ended_on from desk.closed_feeds()
