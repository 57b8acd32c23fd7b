-- Changes the areas whose local figures somebody is shown; answers with why not.
select security.change_areas(@account, @areas)
