-- One row is one feed whose loads who asks may see: whether it is paused, and whether they may steer it.
select extract_slug as extract, title, agency, paused_by, paused_at, reason, asked, may_steer from desk.feed_states()
