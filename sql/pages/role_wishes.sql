-- One row is one open wish that somebody be given a role.
select request_id, account_id, name, email, organisation, agency, areas, role, sentence, reason, asked_by, asked_at, barred from security.role_wishes()
