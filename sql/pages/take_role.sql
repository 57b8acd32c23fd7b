-- Takes a role away; answers with why not, null when it is gone.
select security.take_role(@account, @role)
