-- One row is one agreement and where it stands today.
select slug, tier, title, agency, parties, rests_on, rests_on_title, granularity, purpose, lawful_basis, starts_on, ends_on, until, days_left, in_force, standing, extracts
from desk.agreements()
