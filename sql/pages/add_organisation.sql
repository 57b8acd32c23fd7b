-- Adds an organisation; answers with why not.
select security.add_organisation(@shortName, @name, @agency)
