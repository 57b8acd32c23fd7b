-- Notes something about signing in.
select security.note_account(@account, @what) is null
