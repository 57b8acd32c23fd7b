-- One row is something unusual one person did on one day.
select account_id, name, organisation, day, pattern, times from desk.access_unusual(@first, @last)
