-- One row is how many entries of the record there are of one thing done, one person or one kind of page.
select counted, key, name, entries from desk.access_counts(@Person, @Kind, @Dataset, @Why, @Done, @From, @To)
