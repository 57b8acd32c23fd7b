-- One row is who asks; none when the token is of no open session.
select account_id, session_id, email, name, organisation, agency, roles, audience, areas, may_all, may_own, idle_ends_at
from security.begin_request(@Token, @Purpose, @Page, @Address, @Measures)
