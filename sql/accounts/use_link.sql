-- The link has done its work.
select security.use_link(@token) is null
