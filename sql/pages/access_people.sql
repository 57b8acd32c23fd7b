-- One row is one person the record of reads may name.
select account_id, name, organisation from desk.access_people()
