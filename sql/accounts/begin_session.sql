-- Begins a session; answers with its number, or null when the account is closed or locked.
select security.begin_session(@account, @token, @device)
