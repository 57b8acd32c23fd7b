-- Ends a lock; answers with why not.
select security.unlock_person(@account)
