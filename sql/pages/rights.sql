-- One row is one thing that a role may do or see.
select role, role_name, role_sentence, audience, may, ability, reach from desk.rights()
