-- One row is who a token belongs to; none when it is of no open session. Nothing is opened by looking.
select account_id, session_id, email, name, organisation, agency, roles, audience, areas, may_all, may_own, idle_ends_at
from security.who_is(@token)
