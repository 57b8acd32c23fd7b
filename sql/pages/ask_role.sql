-- Asks that somebody be given a role; answers with why not, null when it is asked.
select security.ask_role(@account, @role, @reason)
