-- Counts one more try at a password or code; false when the account is locked.
select security.begin_try(@account)
