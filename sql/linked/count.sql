-- One row: how many rows were linked.
select count(*) from linked_person;
