-- The try was right.
select security.pass_try(@account) is null
