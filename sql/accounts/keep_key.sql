-- Keeps a new key.
select security.keep_data_protection_key(@name, @xml)
