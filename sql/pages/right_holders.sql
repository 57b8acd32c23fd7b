-- One row is one person with an open account, and what roles, organisation and areas they have.
select account_id, name, organisation, agency, roles, areas, second_step, seen_at from desk.right_holders()
