-- One row is one sealing after a place in the chain.
select link, hash, at from audit.seal where link > @link order by link
