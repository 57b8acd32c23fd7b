-- One row is one agency: how far its data goes, and when it was last loaded.
select agency, up_to, loaded_at, deliveries from desk.freshness()
