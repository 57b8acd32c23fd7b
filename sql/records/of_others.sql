-- One row: true when a row counted came from another agency.
select exists (select from ops.delivery d where d.delivery_id = any(@deliveries) and d.agency <> @agency);
