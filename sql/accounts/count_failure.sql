-- One more wrong password or code in a row; answers how many.
select security.count_failure(@AccountId)
