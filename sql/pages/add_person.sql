-- One row is the number of the account added, or why it was not.
select added, refusal from security.add_person(@Email, @Name, @Organisation, @Areas)
