-- No rows; what the files no longer hold leaves the catalogue.
delete from catalogue.extract where not extract = any(@extracts);
delete from catalogue.message where not code = any(@codes);
delete from catalogue.agreement where not slug = any(@slugs);
