-- One row is a new link with which somebody sets a password, or why there is none.
select token, of_kind as kind, ends_at, refusal from security.make_person_link(@account)
