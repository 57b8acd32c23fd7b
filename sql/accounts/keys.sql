-- One row is one key of cookies and form tokens.
select security.data_protection_keys()
