-- One row is one wish that somebody be given a role, not decided yet.
select person, organisation, role_name as role, reason, asked_by, asked_at from desk.roles_waiting()
