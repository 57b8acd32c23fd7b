-- The token of a new link that lets an account set a password.
select security.make_link(@account, @kind)
