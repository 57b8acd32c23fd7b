-- Chains the entries that wait; answers with how many.
select entries from audit.seal_waiting(@most)
