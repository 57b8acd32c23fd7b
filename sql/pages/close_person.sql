-- Closes an account; answers with why not.
select security.close_person(@account)
