-- Wrong passwords or codes are forgotten, and a lock ends.
select security.forget_failures(@account) is null
