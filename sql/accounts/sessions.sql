-- One row is one open session of the person whose token it is.
select session_id, started_at, seen_at, device, is_this from security.sessions_of(@token)
