-- True the first time a code is used.
select security.use_code(@account, @code)
