-- One row is one open account, by its number or its work address.
select account_id, email, name, organisation, password_hash, security_stamp, authenticator_key, two_factor, failed_count, locked_until
from security.account_row(@id, @email)
