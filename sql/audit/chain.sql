-- One row is one chained entry, in order: its place, number, instant, hash, and the words that were hashed.
select e.link, e.entry_id, e.at, e.hash, audit.words(e) as words from audit.entry e where e.link is not null order by e.link, e.entry_id
