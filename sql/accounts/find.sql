-- One row is one open account, by its number or its work address.
select account_id, email, name, organisation, password_hash, security_stamp, security_stamp as stored_stamp, authenticator_key, two_factor
from security.account_row(@id, @email)
