-- Adds an account with roles and areas, on the command line.
select security.add_account(@email, @name, @organisation, @roles, @areas)
