-- The row of wrong passwords or codes is broken.
select security.forget_failures(@AccountId) is null
