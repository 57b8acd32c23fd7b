-- Account of a link that still works.
select security.link_account(@token)
