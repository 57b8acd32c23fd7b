-- The try was wrong.
select security.fail_try(@account) is null
