-- One row is one invented person of the demonstration.
select account_id, name, organisation, role, sentence from security.demo_people()
