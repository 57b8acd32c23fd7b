-- One row is one organisation.
select organisation as short_name, name, agency, people from security.organisations()
