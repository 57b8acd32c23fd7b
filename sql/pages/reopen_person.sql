-- Opens a closed account again; answers with why not.
select security.reopen_person(@account)
