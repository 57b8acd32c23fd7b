-- The token of a new link for the account of a work address; null when there is none.
select security.make_link(a.account_id, 'invitation') from security.account a, security.note_account(a.account_id, 'link-made')
where lower(a.email) = lower(@email) and a.closed_at is null and not a.is_demo
