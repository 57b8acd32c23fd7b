-- One row is one role, and how an account stands to it.
select role, name, sentence, granted_at, asked_by, approved_by, wished_at, wished_by from security.person_roles(@account)
