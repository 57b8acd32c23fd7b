-- Ends the person's own session: this one, or another of theirs.
select security.end_session(@token, @session, @why)
