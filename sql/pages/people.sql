-- One row is one account, with how it stands, for those who look after accounts.
select account_id, email, name, organisation, agency, roles, areas, state, seen_at, created_at, created_by, two_factor, has_password, locked_until, closed_at, link_ends_at, may_approve, is_self, total
from security.people(@account, @size, @skip)
